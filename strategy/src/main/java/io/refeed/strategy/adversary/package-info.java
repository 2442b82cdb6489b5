/** Who chooses the words: every plain adversary, and the sign flip of Theorem 7.3. */
package io.refeed.strategy.adversary;

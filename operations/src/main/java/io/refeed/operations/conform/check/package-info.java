/** The situations that a player is put into, one class each. */
package io.refeed.operations.conform.check;

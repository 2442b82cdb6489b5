/** A player that asks a language model. */
package io.refeed.llm;

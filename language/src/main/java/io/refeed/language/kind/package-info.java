/** Kinds made from annotated records: what a description may say, and reading it. */
package io.refeed.language.kind;

package io.refeed.protocol.message;

/** What topic {@code stream} carries: the words, and at the end that there are no more. */
public sealed interface StreamRecord extends Message permits StreamWord, StreamEnd {}

package io.refeed.language.spec;

/**
 * One parameter of a kind, for the catalogue.
 *
 * @param name its key in the experiment file
 * @param type what stands there, in a few words: {@code number 0..1}
 * @param standard its default as the file would spell it, or empty if it must be given
 * @param meaning what it does, one clause
 */
public record Parameter(String name, String type, String standard, String meaning) {}

package io.refeed.language;

/**
 * One language of a class.
 *
 * @param name what it is called
 * @param language its words
 * @param form its form, a plain tree
 */
public record Hypothesis(String name, Language language, Object form) {}

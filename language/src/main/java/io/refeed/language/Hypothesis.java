package io.refeed.language;

/**
 * One language of a finite class.
 *
 * @param name what it is called
 * @param language its words
 * @param form its form, a plain tree
 */
record Hypothesis(String name, Language language, Object form) {}

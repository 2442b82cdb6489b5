package io.refeed.language;

/** How two sets make one. */
enum SetOperation {
    UNION,
    INTERSECTION,
    MINUS
}

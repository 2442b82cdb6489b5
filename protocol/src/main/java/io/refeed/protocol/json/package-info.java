/**
 * The messages and transcripts as JSON. Records that are few are bound by Jackson; what comes
 * with every word is streamed, and no trees are built but for the parts that are trees.
 * Writers always spell the same value the same way, so that equal games give equal bytes.
 */
package io.refeed.protocol.json;

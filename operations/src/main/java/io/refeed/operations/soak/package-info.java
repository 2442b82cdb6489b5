/** Lets games of all kinds come and go for a long time on processes that may be killed, and watches what grows. */
package io.refeed.operations.soak;

/** Reads topic {@code dead-letters}: the records that did not count, and why. */
package io.refeed.operations.deadletters;

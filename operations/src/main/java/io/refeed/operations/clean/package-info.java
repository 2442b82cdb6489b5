/** Removes what is over from a broker. */
package io.refeed.operations.clean;

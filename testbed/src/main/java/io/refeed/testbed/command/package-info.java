/** The commands of {@code refeed}, one class each. */
package io.refeed.testbed.command;

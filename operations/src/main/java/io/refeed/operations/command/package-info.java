/** The operator's commands of {@code refeed}, one class each. */
package io.refeed.operations.command;

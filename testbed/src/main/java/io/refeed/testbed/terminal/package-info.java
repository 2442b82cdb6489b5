/** Text for terminals: how wide it is, how it is cut to a width, and tables of it. Knows neither games nor commands. */
package io.refeed.testbed.terminal;

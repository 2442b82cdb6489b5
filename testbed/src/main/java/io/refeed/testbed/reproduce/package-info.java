/** The paper's results, each with its games and its controls. */
package io.refeed.testbed.reproduce;

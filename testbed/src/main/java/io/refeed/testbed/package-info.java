/** Where the program starts. */
package io.refeed.testbed;

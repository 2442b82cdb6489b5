/** The live page: how games stand, and round for round what happens in each, read from the topics. */
package io.refeed.view;

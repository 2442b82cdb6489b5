/** Experiment files: read, resolved game by game, every error with its place in the file. */
package io.refeed.testbed.experiment;

/** The detectors that come with the testbed: what says of each word of a stream whether it was fed back. */
package io.refeed.strategy.detector;

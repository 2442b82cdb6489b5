/** The service that scores the words of the stream with the detectors that come with the testbed. */
package io.refeed.detector;

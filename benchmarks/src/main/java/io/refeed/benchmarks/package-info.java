/** Measurements of the hot paths, with JMH. */
package io.refeed.benchmarks;

/** Measures the testbed: turns on Kafka against a bare echo, plays in memory, Witness Protection at size. */
package io.refeed.operations.bench;

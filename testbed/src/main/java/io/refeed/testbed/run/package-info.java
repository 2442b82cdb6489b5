/** Plays an experiment on Kafka: announces its games, follows them through the topics, writes what came of them. */
package io.refeed.testbed.run;

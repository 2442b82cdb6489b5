/** A Kafka broker inside this JVM, for who has none. */
package io.refeed.testbed.broker;

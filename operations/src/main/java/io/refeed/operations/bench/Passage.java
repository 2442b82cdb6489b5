package io.refeed.operations.bench;

/**
 * A point that the records of a topic pass: where a client sends them, or where it gets them from its consumer.
 *
 * @param client the client's id
 * @param topic the name of the topic
 * @param sent whether it sends them
 */
record Passage(String client, String topic, boolean sent) {}

/**
 * The online audit, a Kafka Streams application. {@link io.refeed.auditor.Auditor} is the service; {@code stream} wires
 * it to topics and stores, {@code audit} is the audit proper, {@code journal} what it remembers over restarts.
 */
package io.refeed.auditor;

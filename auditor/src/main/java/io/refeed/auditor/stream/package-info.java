/**
 * The audit as a topology of Kafka Streams: {@link io.refeed.auditor.stream.AuditTopology} connects topics and stores
 * with one {@code AuditProcessor} a partition.
 */
package io.refeed.auditor.stream;

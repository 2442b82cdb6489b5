/**
 * The online audit, a Kafka Streams application. {@link io.refeed.auditor.Auditor} is the service; the audit proper
 * ({@code Audit}, {@code GameAudit}) knows no Kafka.
 */
package io.refeed.auditor;

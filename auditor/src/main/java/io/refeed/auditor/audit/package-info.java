/**
 * The audit proper, which knows no Kafka: records in, verdicts, blocks and dead letters out. A record goes through
 * {@link io.refeed.auditor.audit.PartitionAudit}, which decodes it and finds its game, {@code OpenGames}, which journals
 * it, {@code GameAudit}, which keeps it until the truth is known, to {@code GameJudge}, which has the referee judge it.
 */
package io.refeed.auditor.audit;

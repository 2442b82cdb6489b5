/**
 * What the audit remembers over restarts, as bytes in the stores of Kafka Streams: events in pages
 * ({@link io.refeed.auditor.journal.StoredEvents}) and held records ({@link io.refeed.auditor.journal.StoredRecords}).
 */
package io.refeed.auditor.journal;

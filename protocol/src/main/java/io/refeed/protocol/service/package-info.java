/**
 * What the services have in common: one thread that polls the topics of whole partitions, reads them from the beginning
 * whenever it is given them, and hands the records to one handler a partition.
 */
package io.refeed.protocol.service;

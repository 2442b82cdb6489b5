/** What crosses Kafka: topics, messages, their JSON, client settings. */
package io.refeed.protocol;

/** Players without a Kafka client: a child process or an HTTP endpoint that speaks lines of JSON. */
package io.refeed.bridge;

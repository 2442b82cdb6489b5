/** The host that plays generators on Kafka, the bundled ones and anybody's own. */
package io.refeed.generator;

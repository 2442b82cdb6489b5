/** The host that plays generators on Kafka, the bundled ones and your own. */
package io.refeed.generator;

/** The service that publishes the targets' enumerations, as far as the replayer asks. */
package io.refeed.producer;

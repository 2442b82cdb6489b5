/** The defences that come with the testbed: what stands between the stream and a generator. */
package io.refeed.strategy.defence;

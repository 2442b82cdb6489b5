/** Every generator, one kind a file, with its configuration. */
package io.refeed.strategy.generator;

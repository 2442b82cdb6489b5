/**
 * Generators that take the words of the greatest critical hypothesis: Witness Protection, its ablations, and the
 * algorithms of Kleinberg and Mullainathan, all on one incremental engine.
 */
package io.refeed.strategy.generator.critical;

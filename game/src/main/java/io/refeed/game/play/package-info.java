/** The play in memory: generator, adversary and referee at one table. */
package io.refeed.game.play;

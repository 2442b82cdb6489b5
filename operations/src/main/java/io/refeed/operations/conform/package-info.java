/** Tries a player: games that any player gets through whatever its quality, and what it did wrong in them. */
package io.refeed.operations.conform;

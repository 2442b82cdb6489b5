/** The rule book: what is legal, what is a mistake, what a finished game has shown. */
package io.refeed.game.referee;

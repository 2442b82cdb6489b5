/** The rules of generation with replay: who may do what, what is a mistake, what a game proves. */
package io.refeed.game;

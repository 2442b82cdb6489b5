/**
 * The service that turns enumerations and outputs into the contaminated stream. What it does for one game is a pure fold
 * of the game's records ({@link io.refeed.replayer.ReplayedGame}); the rest carries records to and fro.
 */
package io.refeed.replayer;

/**
 * The service that turns enumerations and outputs into the contaminated stream. What it does for one game is a pure fold
 * of the game's records ({@link io.refeed.replayer.ReplayedGame}); the rest carries records to and fro.
 *
 * <p>A round is chosen, then its provenance is written, then its word is shown, to all of which
 * {@link io.refeed.replayer.RoundPipeline} sees in turn. What a game has come to is its
 * {@link io.refeed.replayer.GameState}; it ends by its {@link io.refeed.replayer.GameLife}, and what time has to do with it
 * stands in the {@link io.refeed.replayer.GameClock}.
 */
package io.refeed.replayer;

/**
 * The service that turns enumerations and outputs into the contaminated stream. What it does for one game is a pure fold
 * of the game's records ({@link io.refeed.replayer.ReplayedGame}); the rest carries records to and fro.
 *
 * <p>A round goes through three hands, which {@link io.refeed.replayer.RoundPipeline} calls in turn: one has it chosen, one
 * writes its provenance, one shows its word. They share the {@link io.refeed.replayer.GameState}; it ends by the {@link
 * io.refeed.replayer.GameLife}, and what time has to do with it stands in the {@link io.refeed.replayer.GameClock}.
 */
package io.refeed.replayer;

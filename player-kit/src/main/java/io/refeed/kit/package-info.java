/** Games in memory, for the unit tests of a player: no broker, no clock, no threads. */
package io.refeed.kit;

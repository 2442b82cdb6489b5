/**
 * The messages, one record each. On the wire every one is a JSON object with the game as the record's key; words travel
 * in the domain's canonical spelling.
 */
package io.refeed.protocol.message;

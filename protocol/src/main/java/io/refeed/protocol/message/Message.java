package io.refeed.protocol.message;

/** A message of the protocol. */
public interface Message {
    /** The game that it belongs to, as it is called on the wire. */
    String game();
}

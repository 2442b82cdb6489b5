package io.refeed.replayer;

import io.refeed.protocol.json.MessageCodec;
import io.refeed.protocol.message.Card;
import io.refeed.protocol.message.Demand;
import io.refeed.protocol.message.Enumeration;
import io.refeed.protocol.message.Output;
import io.refeed.protocol.message.Provenance;
import io.refeed.protocol.message.StreamRecord;
import io.refeed.protocol.message.Truth;

/** The codecs of one handler; for one thread. */
final class Codecs {
    final MessageCodec<Card> cards = MessageCodec.cards();
    final MessageCodec<Truth> truth = MessageCodec.truth();
    final MessageCodec<Enumeration> enumeration = MessageCodec.enumeration();
    final MessageCodec<Provenance> provenance = MessageCodec.provenance();
    final MessageCodec<StreamRecord> stream = MessageCodec.stream();
    final MessageCodec<Output> outputs = MessageCodec.outputs();
    final MessageCodec<Demand> demand = MessageCodec.demand();
}

package io.refeed.replayer;

import io.refeed.protocol.message.Demand;
import io.refeed.protocol.message.Enumeration;
import io.refeed.protocol.message.Output;
import io.refeed.protocol.message.Provenance;
import io.refeed.protocol.message.StreamRecord;
import io.refeed.protocol.message.Truth;
import java.util.ArrayList;
import java.util.List;

/** The topics of one game, as the broker would hold them. */
final class GameTopics {
    final List<Truth> truth = new ArrayList<>();
    final List<Demand> demand = new ArrayList<>();
    final List<Enumeration> enumeration = new ArrayList<>();
    final List<Provenance> provenance = new ArrayList<>();
    final List<StreamRecord> stream = new ArrayList<>();
    final List<Output> outputs = new ArrayList<>();
}

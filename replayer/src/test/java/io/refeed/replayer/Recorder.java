package io.refeed.replayer;

import io.refeed.protocol.message.Demand;
import io.refeed.protocol.message.Message;
import io.refeed.protocol.message.Provenance;
import io.refeed.protocol.message.StreamEnd;
import io.refeed.protocol.message.StreamRecord;
import io.refeed.protocol.message.Truth;
import java.util.ArrayList;
import java.util.List;

/** Keeps what a game writes. */
final class Recorder implements Emitter {
    final List<Message> written = new ArrayList<>();
    final List<String> reloads = new ArrayList<>();

    /** What was written since the last call. */
    List<Message> take() {
        List<Message> taken = List.copyOf(written);
        written.clear();
        return taken;
    }

    <M extends Message> List<M> all(Class<M> type) {
        return written.stream().filter(type::isInstance).map(type::cast).toList();
    }

    StreamEnd end() {
        List<StreamEnd> ends = all(StreamEnd.class);
        return ends.isEmpty() ? null : ends.get(ends.size() - 1);
    }

    @Override
    public void provenance(Provenance record) {
        written.add(record);
    }

    @Override
    public void stream(StreamRecord record) {
        written.add(record);
    }

    @Override
    public void demand(Demand record) {
        written.add(record);
    }

    @Override
    public void truth(Truth record) {
        written.add(record);
    }

    @Override
    public void reload(String reason) {
        reloads.add(reason);
    }
}

package io.refeed.testbed.audit;

import io.refeed.game.Target;
import io.refeed.language.Domain;
import io.refeed.language.spec.Node;
import io.refeed.language.spec.SpecException;
import io.refeed.protocol.json.TranscriptException;
import io.refeed.testbed.result.SettledTargets;
import java.util.ArrayList;
import java.util.List;

/** The targets in the first line of a transcript: those that the adversary settled itself, by name and form. */
final class ClaimedTargets {
    private ClaimedTargets() {}

    /** The targets that a transcript names, for games in which no one else can tell; empty if it names none. */
    static List<Target> read(Transcript transcript) {
        Object claimed = transcript.header().get(SettledTargets.KEY);
        if (claimed == null) {
            return List.of();
        }
        try {
            Domain domain = transcript.game().setting().domain();
            List<Target> targets = new ArrayList<>();
            for (Node node : new Node(SettledTargets.KEY, claimed).list()) {
                Node form = node.get("is");
                targets.add(new Target(node.get("name").text(), domain.language(form), form.value()));
            }
            return targets;
        } catch (SpecException e) {
            throw new TranscriptException(transcript.name(), 1, e.getMessage());
        }
    }
}

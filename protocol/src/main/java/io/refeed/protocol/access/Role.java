package io.refeed.protocol.access;

import static io.refeed.protocol.Topic.CONTAMINATION;
import static io.refeed.protocol.Topic.DEAD_LETTERS;
import static io.refeed.protocol.Topic.DEMAND;
import static io.refeed.protocol.Topic.ENUMERATION;
import static io.refeed.protocol.Topic.GAMES;
import static io.refeed.protocol.Topic.OUTPUTS;
import static io.refeed.protocol.Topic.PROVENANCE;
import static io.refeed.protocol.Topic.STREAM;
import static io.refeed.protocol.Topic.SUSPICIONS;
import static io.refeed.protocol.Topic.TRUTH;
import static io.refeed.protocol.Topic.VERDICTS;

import io.refeed.language.spec.Labels;
import io.refeed.protocol.Topic;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * A party that logs in to the broker, and the topics that it needs. A generator must not learn the target, nor
 * write the stream.
 */
public enum Role {
    /** Enumerates targets. */
    PRODUCER(EnumSet.of(GAMES, TRUTH, DEMAND, ENUMERATION, VERDICTS, CONTAMINATION), EnumSet.of(ENUMERATION)),
    /** Scores words with the bundled detectors. */
    DETECTOR(EnumSet.of(GAMES, STREAM, OUTPUTS, SUSPICIONS), EnumSet.of(SUSPICIONS)),
    /** Plays the bundled generators; every other player is a {@link Contestant}. */
    GENERATOR(EnumSet.of(GAMES, STREAM, OUTPUTS, SUSPICIONS), EnumSet.of(OUTPUTS)),
    /** The adversary. */
    REPLAYER(
            EnumSet.of(GAMES, TRUTH, ENUMERATION, PROVENANCE, STREAM, OUTPUTS, VERDICTS, CONTAMINATION),
            EnumSet.of(TRUTH, DEMAND, PROVENANCE, STREAM)),
    /** Judges. */
    AUDITOR(
            EnumSet.of(GAMES, TRUTH, ENUMERATION, PROVENANCE, STREAM, OUTPUTS, SUSPICIONS, VERDICTS, CONTAMINATION),
            EnumSet.of(VERDICTS, CONTAMINATION, DEAD_LETTERS)),
    /** Brings words to the players with logins of their own, and their answers back. */
    GATEWAY(EnumSet.of(GAMES, STREAM), EnumSet.of(OUTPUTS, DEAD_LETTERS)),
    /** Announces games and collects what came of them. */
    RUN(EnumSet.of(TRUTH, PROVENANCE, STREAM, OUTPUTS, SUSPICIONS, VERDICTS, CONTAMINATION), EnumSet.of(GAMES, TRUTH)),
    /** The operator, to whom nothing is denied. */
    ADMIN(EnumSet.allOf(Topic.class), EnumSet.allOf(Topic.class));

    @SuppressWarnings("ImmutableEnumChecker") // unmodifiable, and no one else has what it wraps
    private final Set<Topic> reads;

    @SuppressWarnings("ImmutableEnumChecker") // the same
    private final Set<Topic> writes;

    Role(Set<Topic> reads, Set<Topic> writes) {
        this.reads = Collections.unmodifiableSet(reads);
        this.writes = Collections.unmodifiableSet(writes);
    }

    /** The user name on the broker. */
    public String user() {
        return Labels.of(this);
    }

    /** The topics that it may read. */
    public Set<Topic> reads() {
        return reads;
    }

    /** The topics that it may write. */
    public Set<Topic> writes() {
        return writes;
    }

    /** The topics that it may read or write. */
    public Set<Topic> topics() {
        Set<Topic> topics = EnumSet.copyOf(reads);
        topics.addAll(writes);
        return topics;
    }

    /** Whether it starts games, and so has to know before that all is as it must be. */
    public boolean startsGames() {
        return this == RUN || this == ADMIN;
    }

    /** Whether it works in consumer groups. */
    public boolean joinsGroups() {
        return this != RUN;
    }

    /** Whether the names of its consumer groups only begin with {@link #group}; else that is the whole name. */
    public boolean namesGroups() {
        return joinsGroups() && this != GENERATOR;
    }

    /** The name of its consumer group, or what the names of its groups begin with. */
    public String group(String prefix) {
        return prefix + user();
    }
}

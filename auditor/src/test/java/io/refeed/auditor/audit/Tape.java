package io.refeed.auditor.audit;

import io.refeed.game.Catalog;
import io.refeed.game.Game;
import io.refeed.game.NamedTargets;
import io.refeed.game.Round;
import io.refeed.game.Status;
import io.refeed.game.play.Simulation;
import io.refeed.game.referee.Block;
import io.refeed.game.referee.Referee;
import io.refeed.game.referee.Verdict;
import io.refeed.language.spec.Node;
import io.refeed.protocol.Topic;
import io.refeed.protocol.json.MessageCodec;
import io.refeed.protocol.message.Card;
import io.refeed.protocol.message.Message;
import io.refeed.protocol.message.Output;
import io.refeed.protocol.message.Provenance;
import io.refeed.protocol.message.StreamEnd;
import io.refeed.protocol.message.StreamRecord;
import io.refeed.protocol.message.StreamWord;
import io.refeed.protocol.message.Suspicion;
import io.refeed.protocol.message.Truth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** What the services would have left in one partition of each topic, had they played some games in lockstep. */
public final class Tape {
    public static final Catalog CATALOG = Catalog.load();

    static final List<Topic> TOPICS =
            List.of(Topic.GAMES, Topic.TRUTH, Topic.PROVENANCE, Topic.STREAM, Topic.OUTPUTS, Topic.SUSPICIONS);

    private final Map<Topic, List<RawRecord>> topics = new EnumMap<>(Topic.class);
    private final Map<String, Simulation.Result> results = new LinkedHashMap<>();

    private final Random mischief;

    /** A tape of what honest services write. */
    public Tape() {
        this(null);
    }

    /** A tape with records in between that should not be there; none of them changes which answers count. */
    Tape(Random mischief) {
        this.mischief = mischief;
        TOPICS.forEach(topic -> topics.put(topic, new ArrayList<>()));
    }

    /** A game of dice against an adversary. */
    public static Map<String, Object> dice(String adversary, int rounds, long seed) {
        Map<String, Object> source = new LinkedHashMap<>();
        source.put("id", "dice-" + adversary);
        source.put(
                "class",
                Map.of(
                        "kind",
                        "explicit",
                        "domain",
                        "naturals",
                        "languages",
                        List.of(Map.of("from", 2L), Map.of("from", 3L), Map.of("multiples", 2L))));
        source.put("target", 3L);
        source.put("generator", Map.of("kind", "dice", "seed", seed, "sides", 40L));
        source.put("adversary", parameters(adversary));
        source.put("rounds", (long) rounds);
        source.put("seed", seed);
        return source;
    }

    /** A game of dice that two detectors watch. */
    static Map<String, Object> watched(String adversary, int rounds, long seed) {
        Map<String, Object> source = dice(adversary, rounds, seed);
        source.put(
                "detectors",
                List.of(Map.of("kind", "own-outputs"), Map.of("kind", "surprise", "name", "s", "threshold", 0.7)));
        return source;
    }

    /** A proper game of dice, whose targets the adversary settles. */
    public static Map<String, Object> late(int rounds, long seed) {
        return late("theorem-7.3", rounds, seed);
    }

    /** A game of dice against the adversary of a theorem, which settles its targets itself. */
    static Map<String, Object> late(String theorem, int rounds, long seed) {
        Map<String, Object> source = new LinkedHashMap<>();
        source.put("id", "late");
        source.put("class", Map.of("kind", theorem));
        source.put(
                "generator", Map.of("kind", "dice", "seed", seed, "sides", theorem.startsWith("theorem-7") ? 4L : 40L));
        source.put("adversary", Map.of("kind", theorem));
        source.put("rounds", (long) rounds);
        return source;
    }

    private static Map<String, Object> parameters(String adversary) {
        return adversary.equals("iid") || adversary.equals("echo")
                ? Map.of("kind", adversary, "rate", 0.5)
                : Map.of("kind", adversary);
    }

    /** The records of a topic, in the order of their offsets. */
    public List<RawRecord> topic(Topic topic) {
        return topics.get(topic);
    }

    /** All records, topic by topic. */
    public List<RawRecord> all() {
        return topics.values().stream().flatMap(List::stream).toList();
    }

    /** What all records say. */
    public List<Event> events() {
        Decoder decoder = new Decoder();
        return all().stream().map(decoder::event).toList();
    }

    /** The games that were played, as they are called on the wire. */
    Set<String> games() {
        return results.keySet();
    }

    /** What the play in memory says of a game. */
    public Verdict verdict(String game) {
        return results.get(game).verdict();
    }

    /** The blocks of 100 rounds that the play in memory counted. */
    List<Block> blocks(String game) {
        return results.get(game).referee().blocks();
    }

    /** Plays games, one round of each in turn. */
    public Tape play(Map<String, Map<String, Object>> sources) {
        List<Playing> games = new ArrayList<>();
        sources.forEach((name, source) -> games.add(new Playing(name, Game.read(Node.root(source), CATALOG))));
        games.forEach(Playing::announce);
        while (games.stream().anyMatch(Playing::goesOn)) {
            games.stream().filter(Playing::goesOn).forEach(Playing::round);
        }
        return this;
    }

    public Tape play(String name, Map<String, Object> source) {
        return play(Map.of(name, source));
    }

    /** Appends a record that says something. */
    void add(Message message) {
        if (message instanceof Card card) {
            add(Topic.GAMES, card.game(), MessageCodec.cards().encode(card));
        } else if (message instanceof Truth truth) {
            add(Topic.TRUTH, truth.game(), MessageCodec.truth().encode(truth));
        } else if (message instanceof Provenance provenance) {
            add(Topic.PROVENANCE, provenance.game(), MessageCodec.provenance().encode(provenance));
        } else if (message instanceof StreamRecord record) {
            add(Topic.STREAM, record.game(), MessageCodec.stream().encode(record));
        } else if (message instanceof Output output) {
            add(Topic.OUTPUTS, output.game(), MessageCodec.outputs().encode(output));
        } else if (message instanceof Suspicion suspicion) {
            add(Topic.SUSPICIONS, suspicion.game(), MessageCodec.suspicions().encode(suspicion));
        }
    }

    /** Appends a record. */
    public void add(Topic topic, String key, byte[] value) {
        List<RawRecord> records = topics.get(topic);
        records.add(new RawRecord(topic, records.size(), key == null ? null : MessageCodec.key(key), value));
    }

    long end(Topic topic) {
        return topics.get(topic).size();
    }

    private final class Playing {
        private final String name;
        private final Game game;
        private final List<Round> rounds = new ArrayList<>();
        private int played;
        private long seen;

        Playing(String name, Game game) {
            this.name = name;
            this.game = game;
            results.put(
                    name,
                    Simulation.play(
                            game, false, true, rounds::add, (round, invalid, repeated, echoed, offTarget) -> {}));
        }

        void announce() {
            add(new Card(
                    name,
                    Card.BUNDLED,
                    game.setting().domain().name(),
                    game.description().hypotheses(),
                    game.setting().mode(),
                    game.setting().rounds(),
                    game.pacing(),
                    game.description().generator(),
                    List.of(),
                    game.detectors().names(),
                    game.description().detectors(),
                    false,
                    0));
            add(truth(game.target() != null));
        }

        private Truth truth(boolean settled) {
            List<NamedTargets.Named> targets = new ArrayList<>();
            Referee referee = results.get(name).referee();
            if (settled) {
                referee.targets().forEach(t -> targets.add(new NamedTargets.Named(t.name(), t.form())));
            }
            return new Truth(
                    name,
                    game.id(),
                    "tape",
                    targets,
                    settled,
                    game.description().adversary(),
                    game.seed(),
                    settled ? results.get(name).referee().table().orElse(null) : null,
                    game.patience(),
                    true);
        }

        boolean goesOn() {
            return played < rounds.size();
        }

        private List<Suspicion> scores(int wanted) {
            List<Suspicion> scores = new ArrayList<>();
            results.get(name)
                    .referee()
                    .detectors()
                    .ifPresent(tally -> tally.tell((round, detector, score, replayed) -> {
                        if (round == wanted) {
                            scores.add(new Suspicion(name, round, detector, score));
                        }
                    }));
            return scores;
        }

        private boolean happens() {
            return mischief != null && mischief.nextInt(15) == 0;
        }

        private void spoil(Topic topic) {
            if (happens()) {
                Tape.this.add(topic, name, new byte[] {'['});
            }
        }

        void round() {
            Round round = rounds.get(played++);
            String word = game.setting().domain().spell(round.word());
            if (played == 1) {
                seen = end(Topic.OUTPUTS);
            }
            spoil(Topic.PROVENANCE);
            add(new Provenance(name, played, word, round.origin(), round.source(), 0, seen));
            add(new StreamWord(name, played, word));
            if (happens()) {
                add(new StreamWord(name, played, "1"));
            }
            if (happens()) {
                add(new Output(name, played + 1, "1", game.setting().proper(), null, null));
            }
            scores(played).forEach(suspicion -> {
                spoil(Topic.SUSPICIONS);
                add(suspicion);
                if (happens()) {
                    add(new Suspicion(name, suspicion.round(), suspicion.detector(), 0.5));
                }
            });
            spoil(Topic.STREAM);
            spoil(Topic.OUTPUTS);
            String answer = game.setting().spell(round.reply().answer());
            add(new Output(
                    name,
                    played,
                    answer,
                    game.setting().proper(),
                    null,
                    round.reply().questions(),
                    null));
            seen = end(Topic.OUTPUTS);
            if (happens()) {
                add(new Output(
                        name,
                        played,
                        mischief.nextBoolean() ? answer : "2",
                        game.setting().proper(),
                        null,
                        null));
            }
            if (happens()) {
                add(new Output(name, played, "2", !game.setting().proper(), null, null));
            }
            if (!goesOn()) {
                if (game.target() == null) {
                    add(truth(true));
                }
                Status status = verdict(name).status();
                add(new StreamEnd(name, played, seen, status, status == Status.FINISHED ? null : "broken off"));
            }
        }
    }
}

package io.refeed.protocol.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.game.Answer;
import io.refeed.game.Catalog;
import io.refeed.game.Choice;
import io.refeed.game.Diagnostics;
import io.refeed.game.Game;
import io.refeed.game.Label;
import io.refeed.game.Mode;
import io.refeed.game.NamedTargets;
import io.refeed.game.Origin;
import io.refeed.game.Pacing;
import io.refeed.game.QuestionExtent;
import io.refeed.game.Reply;
import io.refeed.game.Round;
import io.refeed.game.Setting;
import io.refeed.game.Status;
import io.refeed.game.play.Simulation;
import io.refeed.game.referee.Verdict;
import io.refeed.game.referee.Violation;
import io.refeed.language.spec.Node;
import io.refeed.protocol.message.Card;
import io.refeed.protocol.message.Contamination;
import io.refeed.protocol.message.Demand;
import io.refeed.protocol.message.Enumeration;
import io.refeed.protocol.message.Output;
import io.refeed.protocol.message.Provenance;
import io.refeed.protocol.message.StreamEnd;
import io.refeed.protocol.message.StreamWord;
import io.refeed.protocol.message.Truth;
import it.unimi.dsi.fastutil.ints.IntList;
import it.unimi.dsi.fastutil.longs.LongList;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Programs elsewhere and results of years ago hold these bytes: what is written today must not differ from them in one.
 * The files are what the program wrote before its JSON library wrote for it.
 */
class GoldenBytesTest {
    private static final Path FILES = Path.of("src/test/resources/golden");
    private static final String GAME = "r/\"\\\u0001\u001f\u007f\u00e9\u20ac\ud83d\ude00";
    private static final String HALVES = "a\ud800b\udc00\u000b";

    @Test
    void everyKindOfMessage() throws IOException {
        List<byte[]> lines = new ArrayList<>();
        for (boolean bare : new boolean[] {true, false}) {
            lines.add(MessageCodec.cards().encode(card(bare)));
            lines.add(MessageCodec.truth().encode(truth(bare)));
            lines.add(MessageCodec.contamination().encode(contamination(bare)));
            lines.add(MessageCodec.outputs().encode(output(bare)));
        }
        lines.add(MessageCodec.outputs().encode(new Output(GAME, 3, null, false, null, "too\tdear\r\n")));
        lines.add(MessageCodec.demand().encode(new Demand(GAME, Integer.MAX_VALUE)));
        lines.add(MessageCodec.enumeration().encode(new Enumeration(GAME, 1, List.of("", "*1", GAME, HALVES))));
        lines.add(MessageCodec.provenance()
                .encode(new Provenance(GAME, 3, HALVES, Origin.ENUMERATION, 0, 2, Long.MAX_VALUE)));
        lines.add(MessageCodec.provenance().encode(new Provenance(GAME, 4, "\b\f/", Origin.REPLAY, 3, 0, 0)));
        lines.add(MessageCodec.stream().encode(new StreamWord(GAME, 1, "w".repeat(9000) + GAME)));
        lines.add(MessageCodec.stream().encode(new StreamWord(GAME, 2, "b", Label.FRESH)));
        lines.add(MessageCodec.stream().encode(new StreamEnd(GAME, 24, 99, Status.FINISHED, null)));
        lines.add(MessageCodec.stream().encode(new StreamEnd(GAME, 0, 0, Status.UNFINISHED, "no player answered")));

        assertGolden("messages.jsonl", lines);
    }

    @Test
    void aTranscript() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Setting setting =
                new Setting(Catalog.load().readClass(Node.root(Map.of("kind", "tails"))), Mode.ELEMENT, 100_000);
        try (TranscriptWriter writer = new TranscriptWriter(out, setting)) {
            writer.game("wp", tree());
            Answer four = new Answer.Word(4);
            Answer three = new Answer.Word(3);
            Diagnostics busy = new Diagnostics(IntList.of(1, 3), 3, 7, LongList.of(2, 5), 4, 11);
            Diagnostics idle = new Diagnostics(IntList.of(), 0, 1, LongList.of(), 0, 0);
            QuestionExtent asked = new QuestionExtent(3, 1L << 60);
            writer.round(new Round(1, Choice.enumeration(2, 1), new Answer.Word(1)));
            writer.round(new Round(2, Choice.replay(1, 1), new Reply(four, busy, null)));
            writer.round(new Round(3, Choice.replay(1, 1), new Reply(four, idle, null)));
            writer.round(new Round(4, Choice.of(4, Origin.SCRIPT), new Answer.Unreadable(HALVES)));
            writer.round(new Round(5, Choice.of(9, Origin.NOISE), new Reply(three, null, asked)));
            writer.round(new Round(6, Choice.of(9, Origin.NOISE), three), tree());
            writer.round(Round.unanswered(7, Choice.of(9, Origin.NOISE)));
            writer.verdict(tree());
        }

        assertGolden(
                "transcript.jsonl", List.of(out.toString(UTF_8).stripTrailing().getBytes(UTF_8)));
    }

    /** With targets, a certificate, findings of both theorems that have some, measures, violations; and unsettled. */
    @Test
    void verdicts() throws IOException {
        List<byte[]> lines = new ArrayList<>();
        for (String line : Files.readAllLines(FILES.resolve("games.jsonl"))) {
            Game game = Game.read(Node.root(Trees.read(line)), Catalog.load());
            for (boolean measures : new boolean[] {false, true}) {
                Verdict verdict = Simulation.play(game, false, measures, round -> {}, (a, b, c, d, e) -> {})
                        .verdict();
                lines.add(VerdictJson.of(verdict, game.id()).bytes());
            }
        }
        lines.add(VerdictJson.of(unsettled(), "g").bytes());

        assertGolden("verdicts.jsonl", lines);
    }

    private static Verdict unsettled() {
        return new Verdict(
                Status.RUNNING,
                null,
                3,
                1,
                2,
                1,
                1,
                null,
                Map.of(),
                new Verdict.Certificate("violated", 2, 3),
                0,
                Map.of(),
                2,
                List.of(new Violation(2, Violation.Code.EARLY_OUTPUT, GAME)));
    }

    private static Card card(boolean bare) {
        return new Card(
                GAME,
                "ada",
                "naturals",
                bare ? Map.of() : tree(),
                bare ? Mode.ELEMENT : Mode.PROPER,
                7,
                bare ? Pacing.LOCKSTEP : new Pacing(0.001),
                bare ? "x" : tree(),
                bare ? List.of() : List.of(Map.of("hit", new BigDecimal("0.50"))),
                !bare,
                bare ? 0 : 100_000);
    }

    private static Truth truth(boolean bare) {
        return new Truth(
                GAME,
                "wp",
                "e",
                bare ? List.of() : List.of(new NamedTargets.Named("1", "all"), new NamedTargets.Named("two", tree())),
                !bare,
                bare ? Map.of() : tree(),
                bare ? Long.MIN_VALUE : 7,
                bare ? null : tree(),
                Duration.ofMillis(1500),
                !bare);
    }

    private static Contamination contamination(boolean bare) {
        return new Contamination(
                GAME, "wp", 1, 100, false, 100, 3, 4, bare ? null : 7, 99, bare ? null : 1, bare ? null : tree());
    }

    private static Output output(boolean bare) {
        return new Output(
                GAME, 7, HALVES, !bare, bare ? null : tree(), bare ? null : new QuestionExtent(3, 1L << 60), null);
    }

    private static Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("z", Arrays.asList(null, true, false, 0L, -1, Long.MIN_VALUE, new BigInteger("9".repeat(30))));
        tree.put("a", Arrays.asList(0.25, 1.0, 500.0, 1e-7, -0.0, 1e16, 0.1f, 123456789.123));
        tree.put("\"" + HALVES, Arrays.asList(new BigDecimal("0.50"), new BigDecimal("1E+3"), new BigDecimal("0.0")));
        tree.put("", Map.of("nothing", List.of(Map.of(), List.of(), GAME, HALVES)));
        return tree;
    }

    private static void assertGolden(String file, List<byte[]> lines) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] line : lines) {
            all.write(line);
            all.write('\n');
        }
        Path golden = FILES.resolve(file);
        if (Boolean.getBoolean("golden.write")) {
            Files.write(golden, all.toByteArray());
        }
        assertThat(all.toString(UTF_8)).isEqualTo(Files.readString(golden));
    }
}

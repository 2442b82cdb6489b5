package io.refeed.protocol.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.refeed.game.Answer;
import io.refeed.game.Catalog;
import io.refeed.game.Choice;
import io.refeed.game.Diagnostics;
import io.refeed.game.Mode;
import io.refeed.game.Origin;
import io.refeed.game.Reply;
import io.refeed.game.Round;
import io.refeed.game.Setting;
import io.refeed.language.spec.Node;
import io.refeed.protocol.json.TranscriptLine.GameLine;
import io.refeed.protocol.json.TranscriptLine.RoundLine;
import io.refeed.protocol.json.TranscriptLine.VerdictLine;
import it.unimi.dsi.fastutil.ints.IntList;
import it.unimi.dsi.fastutil.longs.LongList;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TranscriptTest {
    private static final String GAME = "{'type':'game','game':'wp'}\n";
    private static final String ROUND = "{'type':'round','round':1,'word':'2','origin':'enumeration','output':'1'}\n";
    private static final String VERDICT = "{'type':'verdict','game':'wp'}\n";

    @TempDir
    Path directory;

    @Test
    void spellsAGameAsTheFormatSays() {
        // Given
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Map<String, Object> source = new LinkedHashMap<>();
        source.put("class", Map.of("kind", "tails"));
        source.put("target", 2L);
        Map<String, Object> verdict = new LinkedHashMap<>();
        verdict.put("game", "wp");
        verdict.put("contamination", 0.25);

        // When
        try (TranscriptWriter writer = new TranscriptWriter(out, setting(Mode.ELEMENT))) {
            writer.game("wp", source);
            writer.round(new Round(1, Choice.enumeration(2, 1), new Answer.Word(1)));
            writer.round(new Round(2, Choice.replay(1, 1), new Answer.Word(4)));
            writer.round(new Round(3, Choice.of(4, Origin.SCRIPT), new Answer.Unreadable("+7")));
            writer.round(Round.unanswered(4, Choice.of(9, Origin.NOISE)));
            writer.verdict(verdict);
        }

        // Then
        assertThat(out.toString(UTF_8).replace('"', '\'')).isEqualTo("""
                        {'type':'game','game':'wp','class':{'kind':'tails'},'target':2}
                        {'type':'round','round':1,'word':'2','origin':'enumeration','output':'1'}
                        {'type':'round','round':2,'word':'1','origin':'replay','source':1,'output':'4'}
                        {'type':'round','round':3,'word':'4','origin':'script','output':'+7'}
                        {'type':'round','round':4,'word':'9','origin':'noise'}
                        {'type':'verdict','game':'wp','contamination':0.25}
                        """);
    }

    @Test
    void spellsDiagnosticsAsTheFormatSays() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Diagnostics account = new Diagnostics(IntList.of(1, 3), 3, 7, LongList.of(2, 5), 4, 11);
        Diagnostics idle = new Diagnostics(IntList.of(), 0, 1, LongList.of(), 0, 0);

        try (TranscriptWriter writer = new TranscriptWriter(out, setting(Mode.ELEMENT))) {
            writer.round(new Round(1, Choice.enumeration(2, 1), new Reply(new Answer.Word(1), account, null)));
            writer.round(new Round(2, Choice.enumeration(3, 2), new Reply(new Answer.Word(4), idle, null)));
        }

        assertThat(out.toString(UTF_8).replace('"', '\''))
                .contains("'output':'1','diagnostics':{'active':[1,3],'selected':3,'cutoff':7,'witnesses':['2','5'],"
                        + "'sure':4,'queries':11}}")
                .contains("'output':'4','diagnostics':{'active':[],'selected':null,'cutoff':1,'witnesses':[],"
                        + "'sure':0,'queries':0}}");
    }

    @Test
    void readsBackWhatItWrote() {
        // Given
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int rounds = 20_000;
        try (TranscriptWriter writer = new TranscriptWriter(out, setting(Mode.PROPER))) {
            writer.game("g", Map.of("rounds", (long) rounds));
            for (int round = 1; round <= rounds; round++) {
                writer.round(new Round(round, Choice.replay(round + 7L, round), new Answer.Hypothesis(round)));
            }
            writer.verdict(Map.of("mistakes", 0L));
        }

        // When
        List<TranscriptLine> lines = read(out.toByteArray());

        // Then
        assertThat(lines).hasSize(rounds + 2);
        assertThat(lines.get(0)).isEqualTo(new GameLine(1, "g", Map.of("game", "g", "rounds", (long) rounds)));
        for (int round = 1; round <= rounds; round++) {
            String index = Integer.toString(round);
            assertThat(lines.get(round))
                    .isEqualTo(new RoundLine(
                            round + 1,
                            round,
                            Integer.toString(round + 7),
                            Origin.REPLAY,
                            round,
                            index,
                            true,
                            null,
                            null));
        }
        assertThat(lines.get(rounds + 1)).isEqualTo(new VerdictLine(rounds + 2, Map.of("mistakes", 0L)));
    }

    @Test
    void readsLinesOfAnyLengthAndAnUnfinishedRound() {
        String word = "ab".repeat(200_000);
        String text = GAME + "{'round':1,'type':'round','word':'" + word + "','origin':'noise','later':[]}\n" + VERDICT;

        List<TranscriptLine> lines = read(text.replace('\'', '"').getBytes(UTF_8));

        assertThat(lines.get(1)).isEqualTo(new RoundLine(2, 1, word, Origin.NOISE, 0, null, false, null, null));
    }

    @Test
    void doesNotMindAMissingLineFeedAtTheEnd() {
        assertThat(read((GAME + ROUND + VERDICT).strip().replace('\'', '"').getBytes(UTF_8)))
                .hasSize(3);
    }

    /** G, R and V stand for a line each, ~ for a line feed. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``|x.jsonl: is empty, expected a game line",
                "R|x.jsonl:1: expected the game line, found type 'round'",
                "V|x.jsonl:1: expected the game line, found type 'verdict'",
                "GRG|x.jsonl:3: expected no second game line",
                "GRVR|x.jsonl:4: expected nothing after the verdict line",
                "GRV~|x.jsonl:4: expected nothing after the verdict line",
                "G~R|x.jsonl:2: not JSON: there is nothing",
                "GR|x.jsonl:2: ends here, expected more rounds or the verdict line",
                "GR{'type':'round','rou|x.jsonl:3: the line is cut off: not JSON: Unexpected end-of-input",
                "Ghello~|x.jsonl:2: not JSON: Unrecognized token 'hello'",
                "G[1]~|x.jsonl:2: not a JSON object",
                "G{}~|x.jsonl:2: field 'type' is missing",
                "G{'type':'turn'}~|x.jsonl:2: field 'type' must be 'game', 'round' or 'verdict', found 'turn'",
                "{'type':'game'}~|x.jsonl:1: field 'game' is missing",
                "{'type':'game','game':3}~|x.jsonl:1: field 'game' must be a text",
                "G{'type':'round','word':'2','origin':'noise'}~|x.jsonl:2: field 'round' is missing",
                "G{'type':'round','round':1,'origin':'noise'}~|x.jsonl:2: field 'word' is missing",
                "G{'type':'round','round':1,'word':'2'}~|x.jsonl:2: field 'origin' is missing",
                "G{'type':'round','round':'1'}~|x.jsonl:2: field 'round' must be a whole number of at least 1",
                "G{'type':'round','round':1,'word':'2','origin':'dream'}~|x.jsonl:2: field 'origin' must be one of",
                "G{'type':'round','round':1,'word':'2','origin':'noise','output':'1','hypothesis':'1'}~|x.jsonl:2: only one of",
            })
    void saysWhereAFileIsNoTranscript(String sketch, String problem) {
        StringBuilder text = new StringBuilder();
        boolean literal = false;
        for (int i = 0; i < sketch.length(); i++) {
            char c = sketch.charAt(i);
            literal = c != '~' && (literal || c == '{' || c == '[' || c == 'h');
            text.append(
                    !literal && c == 'G' ? GAME : !literal && c == 'R' ? ROUND : !literal && c == 'V' ? VERDICT : c);
        }

        assertThatThrownBy(() -> read(
                        text.toString().replace('~', '\n').replace('\'', '"').getBytes(UTF_8)))
                .isInstanceOf(TranscriptException.class)
                .hasMessageStartingWith(problem);
    }

    @Test
    void saysThatAFileIsMissingOrADirectoryOrNotUtf8() throws Exception {
        Path file = Files.write(directory.resolve("latin.jsonl"), new byte[] {'{', '"', (byte) 0xe9, '"', '\n'});

        assertThatThrownBy(() -> TranscriptReader.open(directory.resolve("none")))
                .hasMessageEndingWith("none: there is no such file");
        assertThatThrownBy(() -> TranscriptReader.open(directory))
                .hasMessageEndingWith("is a directory, expected a transcript");
        try (TranscriptReader reader = TranscriptReader.open(file)) {
            assertThatThrownBy(reader::next).hasMessage(file + ":1: not UTF-8");
        }
    }

    private static List<TranscriptLine> read(byte[] text) {
        List<TranscriptLine> lines = new ArrayList<>();
        try (TranscriptReader reader = new TranscriptReader("x.jsonl", new ByteArrayInputStream(text))) {
            for (Optional<TranscriptLine> line = reader.next(); line.isPresent(); line = reader.next()) {
                lines.add(line.get());
            }
        }
        return lines;
    }

    private static Setting setting(Mode mode) {
        return new Setting(Catalog.load().readClass(Node.root(Map.of("kind", "tails"))), mode, 100_000);
    }
}

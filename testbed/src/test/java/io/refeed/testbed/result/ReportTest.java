package io.refeed.testbed.result;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.game.Answer;
import io.refeed.game.Catalog;
import io.refeed.game.Choice;
import io.refeed.game.Origin;
import io.refeed.game.Round;
import io.refeed.game.Setting;
import io.refeed.testbed.command.Cli;
import io.refeed.testbed.experiment.ExperimentReader;
import io.refeed.testbed.experiment.PlannedGame;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
    private static final Pattern TAG = Pattern.compile("<([/!]?[a-zA-Z0-9]*)");
    private static final Set<String> TAGS = Set.of(
            "!doctype",
            "html",
            "head",
            "meta",
            "title",
            "style",
            "body",
            "main",
            "header",
            "h1",
            "h2",
            "p",
            "code",
            "div",
            "table",
            "thead",
            "tbody",
            "tr",
            "th",
            "td",
            "a",
            "span",
            "i",
            "section",
            "svg",
            "rect",
            "text",
            "bdi");

    private static final String SENTENCE = "the " + "extraordinarily ".repeat(20) + "<b>elephant</b> sleeps";

    @TempDir
    Path directory;

    private String page(String games) throws IOException {
        Path file = Files.writeString(directory.resolve("e.yaml"), "name: page\n" + games);
        Path out = directory.resolve("out");
        Cli played = Cli.run("simulate", file, "--out", out);
        assertThat(played.code()).as(played.err()).isZero();
        return Files.readString(out.resolve("report.html"));
    }

    private static Set<String> tags(String page) {
        Set<String> tags = new TreeSet<>();
        for (Matcher tag = TAG.matcher(page); tag.find(); ) {
            tags.add(tag.group(1).startsWith("/") ? tag.group(1).substring(1) : tag.group(1));
        }
        return tags;
    }

    private static String game(String domain, String regex, String more) {
        return "games: [{id: x, rounds: 12, target: 2, generator: {kind: witness-protection}, " + more
                + "class: {kind: explicit, domain: " + domain + ", languages: [all, {regex: " + regex + "}]}}]";
    }

    @Test
    void aLongSentenceIsCutInTheMiddleAndWholeInATooltip() throws IOException {
        String page = page(game(
                "{sentences: [the, extraordinarily, <b>elephant</b>, sleeps]}",
                "'the extraordinarily{20,} <b>elephant</b> sleeps'",
                "adversary: {kind: script, words: ['" + SENTENCE + "']}, "));

        assertThat(page)
                .contains("<bdi title=\"" + Html.escape(SENTENCE) + "\">the extraordinarily")
                .contains("\u2026");
        assertThat(tags(page)).isSubsetOf(TAGS);
    }

    @Test
    void aWordOfAnyScriptHasADirectionOfItsOwn() throws IOException {
        String page = page(game("{sentences: [הכלב, ישן]}", "'הכלב+ ישן'", "adversary: {kind: none}, "));

        assertThat(page).contains("<bdi>הכלב ישן</bdi>");
    }

    @Test
    void whatNoOneCouldSeeIsSpelledOut() throws IOException {
        String page = page(game("\"strings:a\\e\\u202e\"", "\"a[\\e\\u202e]*\"", "adversary: {kind: none}, "));

        assertThat(page).doesNotContain("\u001b", "\u202e").contains("a\\u001b\\u202e");
    }

    @Test
    void whatAStrangerAnswersIsTextAndNoMarkup() {
        Setting setting = new ExperimentReader(Catalog.load())
                .read("e.yaml", "name: page\n" + game("strings:ab", "a*", "adversary: {kind: none}, "), List.of())
                .games()
                .get(0)
                .game()
                .setting();
        RoundExcerpt excerpt = new RoundExcerpt();
        String hostile = "\"><img src=x onerror='alert(1)'>\u0007";
        Round round =
                new Round(1, Choice.of(setting.domain().word("a"), Origin.SCRIPT), new Answer.Unreadable(hostile));
        excerpt.add(new JudgedRound(round, true, false, false, false, null));
        StringBuilder page = new StringBuilder();

        ExcerptTable.write(excerpt, setting, page);

        assertThat(tags(page.toString())).isSubsetOf(TAGS);
        assertThat(page.toString())
                .contains("&lt;img src=x onerror=&#39;alert(1)&#39;&gt;\\u0007", "WRONG: no word of the domain");
    }

    @Test
    void scriptsQuotesAndSeparatorsOfLinesInWordsNamesAndReasonsAreText() throws IOException {
        String hostile = "</script><script>alert(\"'1'\")</script>\u2028\u202e";
        String quoted = "\"" + hostile.replace("\"", "\\\"") + "\"";
        String games = "games: [{id: x, rounds: 3, target: 1, generator: {kind: answers, answers: [" + quoted + "]}, "
                + "adversary: {kind: script, words: [" + quoted + "]}, "
                + "class: {kind: explicit, domain: \"strings:</script>ale(\\\"'1)\\u2028\\u202e\", languages: [all]}}]";
        String played = page(games);
        PlannedGame planned = new ExperimentReader(Catalog.load())
                .read("e.yaml", "name: page\n" + games, List.of())
                .games()
                .get(0);
        Map<String, Object> verdict = Map.of(
                "rounds",
                1L,
                "violationCount",
                1L,
                "game",
                hostile,
                "status",
                hostile,
                "reason",
                hostile,
                "violations",
                List.of(Map.of("round", 1L, "code", hostile, "detail", hostile)));
        String told = new Report(hostile, RunInfo.begin(hostile, hostile, Clock.systemUTC()))
                .page(List.of(new Report.Entry(planned, verdict, new RoundStrip(), new RoundExcerpt())));

        for (String page : List.of(played, told)) {
            assertThat(page)
                    .contains("&lt;/script&gt;&lt;script&gt;alert(", "&quot;&#39;1&#39;", "\\u2028")
                    .doesNotContain("<script", "</script", "\u2028", "\u202e");
            assertThat(tags(page)).isSubsetOf(TAGS);
        }
    }

    @Test
    void aReportOfThirtyGamesWithWordsOfThousandsOfLettersStaysSmall() throws IOException {
        String word = "a".repeat(5_000) + "b".repeat(4_000);
        String page = page("matrix:\n  id: 'long-{seed}'\n  seed: {from: 1, to: 30}\n  rounds: 6\n  target: 1\n"
                + "  class: {kind: explicit, domain: 'strings:ab', languages: [all]}\n"
                + "  generator: {kind: answers, answers: [" + word + "]}\n"
                + "  adversary: {kind: script, words: [" + word + "a, " + word + "]}\n");

        assertThat(page).hasSizeLessThan(600_000).contains("(9,001 characters)").contains("id=\"long-30\"");
    }

    @Test
    void theFirstRoundsTheLastMistakesAndTheLastRoundsAreKept() {
        RoundExcerpt excerpt = new RoundExcerpt();
        for (int round = 1; round <= 100; round++) {
            boolean mistake = round == 2 || round == 40 || round == 41 || round == 50 || round == 60;
            excerpt.add(new JudgedRound(
                    new Round(round, Choice.enumeration(round, round), new Answer.Word(1)),
                    mistake,
                    false,
                    false,
                    false,
                    null));
        }

        assertThat(excerpt.rounds().stream().map(judged -> judged.round().round()))
                .containsExactly(1, 2, 3, 41, 50, 60, 99, 100);
    }

    @Test
    void aShortGameIsKeptWholeEachRoundOnce() {
        RoundExcerpt excerpt = new RoundExcerpt();
        IntStream.rangeClosed(1, 4)
                .forEach(round -> excerpt.add(new JudgedRound(
                        new Round(round, Choice.enumeration(round, round), new Answer.Word(1)),
                        true,
                        true,
                        false,
                        false,
                        null)));

        assertThat(excerpt.rounds().stream().map(judged -> judged.round().round()))
                .containsExactly(1, 2, 3, 4);
    }
}

package io.refeed.testbed.command;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The audit finds whatever someone did to the game or the verdict of a transcript. */
class ForgedClaimsTest extends ForgedTranscripts {
    /** Line n + 1 is round n. */
    static Stream<Forgery> forgeries() {
        return Stream.of(
                new Forgery("another seed", "iid", replace(1, "\"seed\":3", "\"seed\":4"), 1, "wrong-origin"),
                new Forgery(
                        "another target", "wp", replace(1, "\"target\":2", "\"target\":1"), 1, "the verdict claims"),
                new Forgery(
                        "another generator",
                        "km",
                        replace(1, "\"kleinberg-mullainathan\"", "\"witness-protection\""),
                        1,
                        "the generator answers"),
                new Forgery(
                        "an embellished figure",
                        "km",
                        replace(VERDICT, "\"mistakes\":12", "\"mistakes\":0"),
                        1,
                        "the verdict claims mistakes: 0 instead of 12"),
                new Forgery(
                        "an embellished certificate",
                        "wp",
                        replace(VERDICT, "\"status\":\"reached\",\"round\":2", "\"status\":\"reached\",\"round\":1"),
                        1,
                        "the verdict claims certificate.round: 1 instead of 2"),
                new Forgery(
                        "a figure left out",
                        "wp",
                        replace(VERDICT, "\"mistakes\":1,", ""),
                        1,
                        "the verdict claims mistakes: missing instead of 1"),
                new Forgery(
                        "a figure of one's own",
                        "wp",
                        replace(VERDICT, "\"mistakes\":1,", "\"mistakes\":1,\"genius\":true,"),
                        1,
                        "the verdict claims genius: true, which nothing supports"),
                new Forgery(
                        "a verdict on another game",
                        "wp",
                        replace(VERDICT, "\"game\":\"wp\"", "\"game\":\"km\""),
                        1,
                        "the verdict claims game: \"km\" instead of \"wp\""),
                new Forgery(
                        "an invented violation",
                        "wp",
                        replace(
                                VERDICT,
                                "\"violationCount\":0,\"violations\":[]",
                                "\"violationCount\":1,\"violations\":[{\"round\":1,\"code\":\"illegal-word\",\"detail\":\"x\"}]"),
                        1,
                        "violationCount: 1 instead of 0"),
                new Forgery(
                        "a count of violations without one",
                        "wp",
                        replace(VERDICT, "\"violationCount\":0", "\"violationCount\":7"),
                        1,
                        "violationCount: 7 instead of 0"),
                new Forgery(
                        "other targets",
                        "late",
                        replace(1, "{\"name\":\"h1+\"", "{\"name\":\"h1-\""),
                        1,
                        "the game line claims targets[0].name: \"h1-\" instead of \"h1+\""),
                new Forgery(
                        "another table",
                        "table",
                        replace(1, "{\"column\":4,\"hypothesis\":\"2\"}", "{\"column\":4,\"hypothesis\":\"3\"}"),
                        1,
                        "the game line claims table.diagonals[0].hypothesis: \"3\" instead of \"2\""),
                new Forgery(
                        "no table",
                        "table",
                        replace(1, ",\"table\":{", ",\"tables\":{"),
                        1,
                        "the game line claims table."),
                new Forgery(
                        "a table where there is none",
                        "wp",
                        replace(1, "\"target\":2", "\"target\":2,\"table\":{\"columns\":2}"),
                        1,
                        "the game line claims table: "),
                new Forgery(
                        "other questions",
                        "table",
                        replace(3, "\"column\":3", "\"column\":30"),
                        1,
                        "round 2: asked is index 2, column 30; before this answer the generator asks index 2, column 3"),
                new Forgery("no questions", "table", replace(3, ",\"asked\":{\"index\":2,\"column\":3}", ""), 0, ""),
                new Forgery(
                        "another counter",
                        "table",
                        replace(14, "\"notOne\":11", "\"notOne\":12"),
                        1,
                        "the verdict claims counters.notOne: 12 instead of 11"),
                new Forgery(
                        "another target of the table",
                        "table",
                        replace(1, "\"allExcept\":[4,", "\"allExcept\":[5,"),
                        1,
                        "the game line claims targets[0].is.allExcept[0]: 5 instead of 4"),
                new Forgery(
                        "another case",
                        "phases",
                        replace(9, "\"case\":\"ii\"", "\"case\":\"iii\""),
                        1,
                        "the verdict claims case: \"iii\" instead of \"ii\""),
                new Forgery(
                        "a milder target",
                        "phases",
                        replace(1, "\"above\":2", "\"above\":3"),
                        1,
                        "the game line claims targets[0].is.h1.above: 3 instead of 2"),
                new Forgery(
                        "more rounds than the adversary plays",
                        "phases",
                        lines -> {
                            lines.add(8, lines.get(7).replace("\"round\":7", "\"round\":8"));
                            return lines;
                        },
                        1,
                        "round 8: round-gap: the adversary had nothing more to show"),
                new Forgery(
                        "targets of a game that has one",
                        "wp",
                        replace(1, "\"target\":2", "\"target\":2,\"targets\":[]"),
                        1,
                        "the game line claims targets"));
    }

    @ParameterizedTest
    @MethodSource("forgeries")
    void areFound(Forgery forgery) throws IOException {
        assertFound(forgery);
    }
}

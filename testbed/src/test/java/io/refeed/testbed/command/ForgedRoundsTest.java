package io.refeed.testbed.command;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The audit finds whatever someone did to a round, and says in which. */
class ForgedRoundsTest extends ForgedTranscripts {
    /** Line n + 1 is round n. */
    static Stream<Forgery> forgeries() {
        return Stream.of(
                new Forgery("a round removed", "wp", remove(6), 1, "round 5: round-gap: round 5 is missing"),
                new Forgery("the first round removed", "wp", remove(2), 1, "round 1: round-gap: round 1 is missing"),
                new Forgery("the last round removed", "wp", remove(13), 1, "round 12: round-gap: round 12 is missing"),
                new Forgery(
                        "two rounds removed",
                        "wp",
                        lines -> remove(6).apply(remove(6).apply(lines)),
                        1,
                        "round 5: round-gap: rounds 5 to 6 are missing"),
                new Forgery(
                        "a round doubled",
                        "wp",
                        lines -> {
                            lines.add(6, lines.get(5));
                            return lines;
                        },
                        1,
                        "round 5: round-gap: round 5 stands there twice, again in line 7"),
                new Forgery(
                        "a round more than the game has",
                        "wp",
                        lines -> {
                            lines.add(13, lines.get(12).replace("\"round\":12", "\"round\":13"));
                            return lines;
                        },
                        1,
                        "round 13: round-gap: the game has only 12 rounds"),
                new Forgery(
                        "an answer taken out", "wp", replace(6, ",\"output\":\"10\"", ""), 1, "round 5 has no answer"),
                new Forgery(
                        "a wrong answer made right",
                        "wp",
                        replace(2, "\"output\":\"1\"", "\"output\":\"4\""),
                        1,
                        "round 1: "),
                new Forgery(
                        "a right answer made another right one",
                        "wp",
                        replace(13, "\"output\":\"24\"", "\"output\":\"26\""),
                        1,
                        "round 12: the answer is \"26\", but to these words the generator answers \"24\""),
                new Forgery(
                        "a right answer made a wrong one",
                        "wp",
                        replace(13, "\"output\":\"24\"", "\"output\":\"25\""),
                        1,
                        "the verdict claims certificate.reason: missing instead of \"someone else answered round 12\""),
                new Forgery(
                        "an answer spelled wrong",
                        "wp",
                        replace(6, "\"output\":\"10\"", "\"output\":\"010\""),
                        1,
                        "round 5: malformed-answer"),
                new Forgery(
                        "a denser output than there was",
                        "wp",
                        replace(
                                VERDICT,
                                "\"density\":{\"at\":12,\"value\":0.916667",
                                "\"density\":{\"at\":12,\"value\":1.0"),
                        1,
                        "the verdict claims measures.density.value: 1.0 instead of 0.916667"),
                new Forgery(
                        "a target that never left",
                        "km",
                        replace(VERDICT, "\"targetLeft\":2", "\"targetLeft\":0"),
                        1,
                        "the verdict claims measures.targetLeft: 0 instead of 2"),
                new Forgery(
                        "a hole filled in for one of two targets",
                        "late",
                        replace(VERDICT, "\"holes\":0", "\"holes\":1"),
                        1,
                        "the verdict claims measures.targets.h1+.holes: 1 instead of 0"),
                new Forgery(
                        "measures denied",
                        "wp",
                        replace(1, ",\"measures\":true", ""),
                        1,
                        "the verdict claims measures: "),
                new Forgery(
                        "measures of another kind",
                        "wp",
                        replace(1, "\"measures\":true", "\"measures\":1"),
                        2,
                        "measures: expected true or false"),
                new Forgery(
                        "a better defence than was played",
                        "defended",
                        replace(1, "\"hit\":0.5", "\"hit\":1"),
                        1,
                        "to these words the generator answers"),
                new Forgery(
                        "a defence kept secret",
                        "defended",
                        replace(1, "\"defences\":[{\"kind\":\"watermark\",\"hit\":0.5},", "\"defences\":["),
                        1,
                        "to these words the generator answers"),
                new Forgery(
                        "a word that no one emitted",
                        "km",
                        replace(5, "\"word\":\"3\"", "\"word\":\"11\""),
                        1,
                        "round 4: "),
                new Forgery(
                        "a word off target from nowhere",
                        "rate",
                        replace(
                                4,
                                "\"word\":\"4\",\"origin\":\"enumeration\"",
                                "\"word\":\"9\",\"origin\":\"enumeration\""),
                        1,
                        "round 3: illegal-word: 9 is neither in the target nor an earlier output"),
                new Forgery(
                        "a replay before its output",
                        "km",
                        replace(3, "\"source\":1", "\"source\":2"),
                        1,
                        "round 2: wrong-origin"),
                new Forgery(
                        "a replay of an output to come",
                        "rate",
                        replace(3, "\"source\":1", "\"source\":9"),
                        1,
                        "round 2: wrong-origin"),
                new Forgery(
                        "a replay passed off as enumeration",
                        "wp",
                        replace(3, "\"origin\":\"replay\",\"source\":1", "\"origin\":\"enumeration\""),
                        1,
                        "round 2: wrong-origin"),
                new Forgery(
                        "an enumerated word passed off as replay",
                        "wp",
                        replace(4, "\"origin\":\"enumeration\"", "\"origin\":\"replay\",\"source\":2"),
                        1,
                        "round 3: wrong-origin"),
                new Forgery(
                        "a word spelled wrong",
                        "wp",
                        replace(4, "\"word\":\"4\"", "\"word\":\"04\""),
                        1,
                        "round 3: \"04\" is no word of the domain naturals"),
                new Forgery(
                        "two words exchanged",
                        "iid",
                        lines -> {
                            String second = lines.get(2);
                            lines.set(2, lines.get(3).replace("\"round\":3", "\"round\":2"));
                            lines.set(3, second.replace("\"round\":2", "\"round\":3"));
                            return lines;
                        },
                        1,
                        "round 2: "));
    }

    @ParameterizedTest
    @MethodSource("forgeries")
    void areFound(Forgery forgery) throws IOException {
        assertFound(forgery);
    }
}

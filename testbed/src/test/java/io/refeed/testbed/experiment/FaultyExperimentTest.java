package io.refeed.testbed.experiment;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.refeed.game.Catalog;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of error in a file is refused with the file, the line, the path and what was expected. */
class FaultyExperimentTest {
    private static final String GAME = """
            name: faulty
            games:
              - id: one
                class: {kind: explicit, domain: naturals, languages: [all, {multiples: 2}]}
                target: 2
                generator: {kind: witness-protection}
                adversary: {kind: none}
            """;

    record Faulty(String what, String yaml, String expected) {
        @Override
        public String toString() {
            return what;
        }
    }

    /** The game above with one line replaced. */
    private static Faulty replaced(String what, String line, String by, String expected) {
        if (!GAME.contains(line)) {
            throw new IllegalArgumentException(line);
        }
        return new Faulty(what, GAME.replace(line, by), expected);
    }

    /** The game above with a line more in the game. */
    private static Faulty added(String what, String line, String expected) {
        return new Faulty(what, GAME + "    " + line + "\n", expected);
    }

    /** A file with this game alone, whose class comes first. */
    private static Faulty game(String what, String keys, String expected) {
        return new Faulty(
                what, "name: faulty\ngames:\n  - {id: one, class: " + keys + "}\n", "f.yaml:3: games[0]." + expected);
    }

    private static Faulty matrix(String what, String matrix, String expected) {
        return new Faulty(what, GAME + "matrix:\n" + matrix.indent(2), expected);
    }

    static Stream<Faulty> faultyFiles() {
        String languages = "[all, {multiples: 2}]";
        String none = "{kind: none}";
        return Stream.of(
                // unknown keys
                new Faulty(
                        "unknown key at the top",
                        GAME + "gmaes: []\n",
                        "f.yaml:8: gmaes: unknown key; expected one of"),
                added("unknown key of a game", "round: 5", "f.yaml:8: games[0].round: unknown key; expected one of"),
                new Faulty(
                        "unknown key of the defaults",
                        GAME + "defaults:\n  round: 5\n",
                        "f.yaml:9: defaults.round: unknown key"),
                new Faulty(
                        "id among the defaults", GAME + "defaults:\n  id: x\n", "f.yaml:9: defaults.id: unknown key"),
                replaced(
                        "unknown parameter whose value stands on the next line",
                        none,
                        "\n      kind: none\n      rate:\n        0.5",
                        "f.yaml:9: games[0].adversary.rate: unknown key; expected one of kind"),
                replaced(
                        "unknown key of a class",
                        "{kind: explicit,",
                        "{kind: explicit, size: 2,",
                        "f.yaml:4: games[0].class.size: unknown key"),
                // missing keys
                new Faulty("no name", "games: []\n", "f.yaml:1: expected the key 'name'"),
                new Faulty("no games", "name: x\n", "f.yaml:1: expected at least one game"),
                new Faulty("no game", "name: x\ngames: []\n", "f.yaml:1: expected at least one game"),
                replaced("no id", "id: one\n    class", "class", "f.yaml:3: games[0]: expected the key 'id'"),
                replaced("no target", "    target: 2\n", "", "f.yaml:3: games[0]: expected the key 'target'"),
                replaced("no kind", none, "{}", "f.yaml:7: games[0].adversary: expected the key 'kind'"),
                // unknown kinds
                replaced(
                        "unknown adversary",
                        none,
                        "{kind: nobody}",
                        "f.yaml:7: games[0].adversary.kind: expected a kind of adversary ("),
                replaced(
                        "unknown generator",
                        "witness-protection",
                        "wp",
                        "f.yaml:6: games[0].generator.kind: expected a kind of generator ("),
                replaced(
                        "unknown class",
                        "kind: explicit",
                        "kind: implicit",
                        "f.yaml:4: games[0].class.kind: expected a kind of class ("),
                replaced("unknown domain", "naturals", "reals", "f.yaml:4: games[0].class.domain: expected a domain ("),
                replaced(
                        "unknown form",
                        "{multiples: 2}",
                        "{multiple: 2}",
                        "f.yaml:4: games[0].class.languages[1].multiple: "),
                // wrong types
                new Faulty("a list for a file", "- 1\n", "f.yaml:1: expected a map"),
                new Faulty("an empty file", "", "f.yaml:1: expected a map"),
                new Faulty("a number for a name", "name: 3\ngames: []\n", "f.yaml:1: name: expected a text, found 3"),
                new Faulty("a text for the games", "name: x\ngames: y\n", "f.yaml:2: games: expected a list, found"),
                new Faulty(
                        "a text for a game", "name: x\ngames:\n  - y\n", "f.yaml:3: games[0]: expected a map, found"),
                replaced(
                        "a text for the class",
                        "{kind: explicit, domain: naturals, languages: " + languages + "}",
                        "x",
                        "f.yaml:4: games[0].class: expected a map"),
                added("a text for rounds", "rounds: many", "f.yaml:8: games[0].rounds: expected a whole number from 1"),
                added("octal rounds", "rounds: 0100", "f.yaml:8: games[0].rounds: expected a whole number"),
                added("a decimal for rounds", "rounds: 2.5", "f.yaml:8: games[0].rounds: expected a whole number"),
                added("a text for the seed", "seed: x", "f.yaml:8: games[0].seed: expected a whole number"),
                added("a number for the mode", "mode: 1", "f.yaml:8: games[0].mode: expected 'element' or 'proper'"),
                added(
                        "a word for the pacing",
                        "pacing: fast",
                        "f.yaml:8: games[0].pacing: expected 'lockstep' or {rate"),
                added(
                        "patience beyond all bounds",
                        "patience: 999999999m",
                        "f.yaml:8: games[0].patience: expected a time such as 500ms, 60s or 5m, at most 1000000s"),
                added("nothing for patience", "patience:", "f.yaml:8: games[0].patience: expected a time such as"),
                replaced(
                        "a text for a rate",
                        none,
                        "{kind: iid, rate: no}",
                        "f.yaml:7: games[0].adversary.rate: expected a number from 0 to 1, found the text \"no\""),
                // numbers out of range
                added(
                        "no round",
                        "rounds: 0",
                        "f.yaml:8: games[0].rounds: expected a whole number from 1 to 2147483646, found 0"),
                replaced(
                        "a rate above 1",
                        none,
                        "{kind: iid, rate: 1.5}",
                        "f.yaml:7: games[0].adversary.rate: expected a number from 0 to 1, found 1.5"),
                added("a seed beyond all bounds", "seed: 99999999999999999999", "f.yaml:8: games[0].seed: expected"),
                added(
                        "a pacing of 0",
                        "pacing: {rate: 0}",
                        "f.yaml:8: games[0].pacing.rate: expected a number from 0.001"),
                added(
                        "an exponent beyond all bounds",
                        "rounds: 1e99999999",
                        "f.yaml:8: games[0].rounds: expected a number"),
                // finite languages
                replaced(
                        "a finite language",
                        languages,
                        "[all, {finite: [1, 2]}]",
                        "f.yaml:4: games[0].class.languages[1]: expected an infinite language"),
                replaced(
                        "a language that turns out to be empty",
                        languages,
                        "[all,\n      {minus: [all, all]}]",
                        "f.yaml:5: games[0].class.languages[1]: expected an infinite language"),
                // targets outside the class
                replaced(
                        "a target beyond the class",
                        "target: 2",
                        "target: 3",
                        "f.yaml:5: games[0].target: expected a whole number from 1 to 2, found 3"),
                replaced(
                        "a target of no name",
                        "target: 2",
                        "target: odd",
                        "f.yaml:5: games[0].target: expected the index or the name of a language of the class"),
                // ids
                replaced(
                        "an id in capitals",
                        "id: one",
                        "id: One",
                        "f.yaml:3: games[0].id: expected a name of the letters"),
                replaced(
                        "an id that no file could be called after",
                        "id: one",
                        "id: " + "o".repeat(201),
                        "f.yaml:3: games[0].id: expected a name of the letters a-z, 0-9, '.', '_', '+', '-', at most 200"),
                new Faulty(
                        "two games of one id",
                        GAME + GAME.substring(GAME.indexOf("  - id")),
                        "f.yaml:8: games[1].id: expected an id that no other game has, found the text \"one\""),
                // pairings that make no sense
                added("a generator that cannot play properly", "mode: proper", "f.yaml:6: games[0].generator: "),
                replaced(
                        "an adversary that cannot play properly",
                        "{kind: witness-protection}\n    adversary: {kind: none}",
                        "{kind: least-consistent}\n    mode: proper\n    adversary: {kind: echo-alternate}",
                        "f.yaml:8: games[0].adversary: "),
                replaced(
                        "a target beside an adversary that settles its own",
                        "{kind: explicit, domain: naturals, languages: " + languages
                                + "}\n    target: 2\n    generator: {kind: witness-protection}\n    adversary: {kind: none}",
                        "{kind: theorem-7.3}\n    target: 2\n    generator: {kind: least-consistent}\n"
                                + "    adversary: {kind: theorem-7.3}",
                        "f.yaml:5: games[0].target: the adversary settles its targets itself; expected no 'target'"),
                game(
                        "a theorem's adversary over another class",
                        "{kind: tails}, generator: {kind: witness-protection}, adversary: {kind: theorem-5.1}",
                        "adversary: this adversary plays one class only; expected the class 'theorem-5.1'"),
                game(
                        "a class that is written during the game with another adversary",
                        "{kind: theorem-7.1}, target: 1, generator: {kind: least-consistent}, adversary: {kind: none}",
                        "adversary: the class theorem-7.1 is written while its adversary plays; expected the adversary theorem-7.1"),
                game(
                        "a rate against an adversary that reads every answer",
                        "{kind: theorem-7.1}, generator: {kind: least-consistent}, adversary: {kind: theorem-7.1}, pacing: {rate: 9}",
                        "pacing: this adversary reads every answer before it shows the next word; expected 'lockstep'"),
                game(
                        "a rate in phases",
                        "{kind: theorem-6.6}, generator: {kind: ordinary}, adversary: {kind: theorem-6.6}, pacing: {rate: 9}",
                        "pacing: this adversary reads every answer"),
                game(
                        "an element game over a class for proper games",
                        "{kind: theorem-7.1}, mode: element, generator: {kind: ordinary}, adversary: {kind: theorem-7.1}",
                        "mode: expected 'proper', which the class implies, found the text \"element\""),
                game(
                        "a proper game over a class without indices",
                        "{kind: theorem-6.6}, mode: proper, generator: {kind: least-consistent}, adversary: {kind: theorem-6.6}",
                        "mode: expected 'element', since the hypotheses of this class cannot be listed"),
                game(
                        "a target by index in a class without indices",
                        "{kind: theorem-6.6}, target: 1, generator: {kind: ordinary}, adversary: {kind: none}",
                        "target: expected a language of the class: {hmk: true}, {h1: ...} or {h2: ...}, found 1"),
                game(
                        "a target in a form where the class is listed",
                        "{kind: tails}, target: {from: 3}, generator: {kind: witness-protection}, adversary: {kind: none}",
                        "target: expected a whole number of at least 1, found a map"),
                game(
                        "a generator for countable classes over another",
                        "{kind: theorem-6.6}, generator: {kind: charikar-pabbaraju}, adversary: {kind: theorem-6.6}",
                        "generator: the generator charikar-pabbaraju needs a countable class, and this one is not"),
                // expectations
                added("an unknown figure", "expect: {mistake: 1}", "f.yaml:8: games[0].expect.mistake: unknown key"),
                added(
                        "a text for a figure",
                        "expect: {mistakes: few}",
                        "f.yaml:8: games[0].expect.mistakes: expected a number"),
                added(
                        "a bound of no kind",
                        "expect: {mistakes: {below: 3}}",
                        "f.yaml:8: games[0].expect.mistakes.below: unknown key"),
                added(
                        "a status of no kind",
                        "expect: {status: done}",
                        "f.yaml:8: games[0].expect.status: expected one of finished, unfinished"),
                added("an expectation that is a list", "expect: [1]", "f.yaml:8: games[0].expect: expected a map"),
                // YAML itself
                new Faulty("broken YAML", "name: x\ngames: [}\n", "f.yaml:2: not YAML: "),
                new Faulty("two documents", GAME + "---\nname: y\n", "f.yaml:8: not YAML: "),
                new Faulty(
                        "a key that stands there twice",
                        GAME + "    target: 1\n",
                        "f.yaml:8: games[0].target: the key stands here twice"),
                new Faulty("a tag", "name: !secret x\n", "f.yaml:1: name: expected no tag, found !secret"),
                new Faulty("a list for a key", "name: x\n[1]: 2\n", "f.yaml:2: expected keys that are texts"),
                new Faulty(
                        "an alias inside what it names",
                        "name: &a [*a]\n",
                        "f.yaml:1: name[0]: an alias stands inside what it names"),
                new Faulty("an alias for nothing", "name: *a\n", "f.yaml:1: not YAML: "),
                new Faulty("a bomb", bomb(), "expected at most 100000 values that aliases repeat"),
                // defaults and matrix: the error is where the value stands
                new Faulty(
                        "a value among the defaults",
                        "name: x\ndefaults:\n  rounds: 0\n" + GAME.substring(GAME.indexOf("games")),
                        "f.yaml:3: defaults.rounds: expected a whole number from 1 to 2147483646, found 0"),
                new Faulty(
                        "a value deep in the defaults",
                        "name: x\ndefaults:\n  adversary:\n    kind: iid\n    rate: 2\n"
                                + GAME.substring(GAME.indexOf("games")).replace("    adversary: {kind: none}\n", ""),
                        "f.yaml:5: defaults.adversary.rate: expected a number from 0 to 1, found 2"),
                new Faulty(
                        "a default that no game uses",
                        "name: x\ndefaults:\n  pacing: {rate: -1}\n" + GAME.substring(GAME.indexOf("games"))
                                + "    pacing: lockstep\n",
                        "f.yaml:3: defaults.pacing.rate: expected a number from 0.001"),
                new Faulty(
                        "a default class that no game uses",
                        "name: x\ndefaults:\n  class: {kind: explicit, domain: naturals, languages: []}\n"
                                + GAME.substring(GAME.indexOf("games")),
                        "f.yaml:3: defaults.class.languages: expected a list of at least one"),
                matrix("a matrix without id", "seed: [1]", "f.yaml:8: matrix: expected the key 'id'"),
                matrix("an unknown key in the matrix", "id: x\nround: 3", "f.yaml:10: matrix.round: unknown key"),
                matrix("expect in the matrix", "id: x\nexpect: {mistakes: 1}", "f.yaml:10: matrix.expect: unknown key"),
                matrix(
                        "an empty list in the matrix",
                        "id: x\nseed: []",
                        "f.yaml:10: matrix.seed: expected at least one value"),
                matrix(
                        "an empty range",
                        "id: x\nseed: {from: 3, to: 2}",
                        "f.yaml:10: matrix.seed.to: expected a whole number of at least 3"),
                matrix(
                        "a step of 0",
                        "id: x\nseed: {from: 1, to: 2, step: 0}",
                        "f.yaml:10: matrix.seed.step: expected"),
                matrix(
                        "a range of no end",
                        "id: x\nseed: {from: 1, to: 1000000}",
                        "f.yaml:10: matrix.seed: expected at most"),
                matrix(
                        "a hole for nothing",
                        FULL + "id: x-{rate}",
                        "f.yaml:13: matrix.id: expected the path of a single value in '{rate}'"),
                matrix(
                        "a hole for a list",
                        FULL + "id: x-{class.languages}",
                        "f.yaml:13: matrix.id: expected the path of a single value"),
                matrix(
                        "ids that are equal",
                        FULL + "id: x\nseed: [1, 2]",
                        "f.yaml:13: matrix.id: expected an id that no other game has, found the text \"x\""),
                matrix(
                        "an id that is one of the games",
                        FULL + "id: one",
                        "f.yaml:13: matrix.id: expected an id that no other game has"),
                matrix(
                        "a value of the matrix",
                        FULL.replace("{kind: none}", "\n  - {kind: none}\n  - {kind: iid, rate: 7}")
                                + "id: x-{adversary}",
                        "f.yaml:14: matrix.adversary[1].rate: expected a number from 0 to 1, found 7"),
                matrix(
                        "a number of a range",
                        FULL.replace("target: 2", "target: {from: 2, to: 3}") + "id: x-{target}",
                        "f.yaml:10: matrix.target: expected a whole number from 1 to 2, found 3"));
    }

    private static final String FULL = """
            class: {kind: explicit, domain: naturals, languages: [all, {multiples: 2}]}
            target: 2
            generator: {kind: witness-protection}
            adversary: {kind: none}
            """;

    private static String bomb() {
        StringBuilder bomb = new StringBuilder("name: x\na0: &a0 [1]\n");
        for (int i = 1; i < 30; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        }
        return bomb.toString();
    }

    @ParameterizedTest
    @MethodSource("faultyFiles")
    void anErrorNamesFileLinePathAndExpectation(Faulty faulty) {
        ExperimentReader reader = new ExperimentReader(Catalog.load());

        assertThatThrownBy(() -> reader.read("f.yaml", faulty.yaml, List.of()))
                .isInstanceOf(ExperimentException.class)
                .hasMessageContaining(faulty.expected)
                .hasMessageNotContaining("\n");
    }
}

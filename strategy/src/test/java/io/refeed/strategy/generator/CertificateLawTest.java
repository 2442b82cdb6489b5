package io.refeed.strategy.generator;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.game.Answer;
import io.refeed.game.Catalog;
import io.refeed.game.Game;
import io.refeed.game.Round;
import io.refeed.game.Status;
import io.refeed.game.play.Simulation;
import io.refeed.game.referee.Referee;
import io.refeed.game.referee.Verdict;
import io.refeed.language.spec.Node;
import io.refeed.testing.Seeds;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Theorem 6.1, on random games: on a legal stream no mistake of Witness Protection follows its certificate. */
class CertificateLawTest {
    private static final int ROUNDS = 80;
    private static final List<Map<String, Object>> ADVERSARIES = List.of(
            Map.of("kind", "none"),
            Map.of("kind", "echo-alternate"),
            Map.of("kind", "echo-sparse"),
            Map.of("kind", "stuck-record"),
            Map.of("kind", "iid", "rate", 0.5),
            Map.of("kind", "iid", "rate", 0.9),
            Map.of("kind", "echo", "rate", 0.7),
            Map.of("kind", "burst", "start", 3L, "length", 9L),
            Map.of("kind", "delayed", "lag", 3L),
            Map.of("kind", "only-invalid"),
            Map.of("kind", "launder", "against", 1L));

    private static final Answer WRONG = new Answer.Unreadable("no word");

    private static final Catalog CATALOG = Catalog.load();

    @Seeds(2000)
    void noMistakeFollowsTheCertificateOnALegalStream(long seed) {
        Verdict verdict = play(new Random(seed));

        assertThat(verdict.over().legal()).isTrue();
        assertThat(verdict.certificate().status()).isIn("not-yet", "reached");
    }

    @Seeds(500)
    void whateverSomeoneElseAnswersItIsNeverViolated(long seed) {
        Random random = new Random(seed);
        Game game = game(random);
        List<Round> rounds = new ArrayList<>();
        Verdict own = Simulation.play(game, false, rounds::add).verdict();
        int foreign = 1 + random.nextInt(ROUNDS);

        Verdict asPlayed = judge(game, rounds);
        Verdict changed = judge(
                game,
                rounds.stream()
                        .map(round -> round.round() < foreign ? round : new Round(round.round(), round.choice(), WRONG))
                        .toList());

        assertThat(asPlayed.certificate()).isEqualTo(own.certificate());
        Verdict.Certificate certificate = changed.certificate();
        assertThat(certificate.status()).isIn("not-yet", "void");
        if (certificate.reason() != null) {
            assertThat(certificate.round()).isEqualTo(foreign);
        }
    }

    @Test
    void theCertificateIsReachedInMostOfTheseGames() {
        Random random = new Random(1);
        int reached = 0;
        for (int i = 0; i < 200; i++) {
            reached += play(random).certificate().status().equals("reached") ? 1 : 0;
        }

        assertThat(reached).isGreaterThan(120);
    }

    private static Verdict judge(Game game, List<Round> rounds) {
        Referee referee = Referee.trustingNobody(game, Referee.BLOCK);
        rounds.forEach(referee::add);
        return referee.verdict(Status.FINISHED);
    }

    private static Verdict play(Random random) {
        return Simulation.play(game(random), false, round -> {}).verdict();
    }

    private static Game game(Random random) {
        boolean integers = random.nextBoolean();
        List<Object> languages = new ArrayList<>();
        int size = 1 + random.nextInt(6);
        for (int i = 0; i < size; i++) {
            languages.add(language(random, integers));
        }
        Map<String, Object> game = new LinkedHashMap<>();
        game.put("id", "game");
        game.put(
                "class",
                Map.of("kind", "explicit", "domain", integers ? "integers" : "naturals", "languages", languages));
        game.put("target", 1L + random.nextInt(size));
        game.put("generator", Map.of("kind", "witness-protection"));
        game.put("adversary", ADVERSARIES.get(random.nextInt(ADVERSARIES.size())));
        game.put("rounds", (long) ROUNDS);
        game.put("seed", random.nextLong());
        return Game.read(Node.root(game), CATALOG);
    }

    private static Object language(Random random, boolean integers) {
        long small = 1L + random.nextInt(5);
        return switch (random.nextInt(6)) {
            case 0 -> "all";
            case 1 -> Map.of("multiples", small);
            case 2 -> Map.of("from", integers ? small - 3 : small);
            case 3 -> Map.of("allExcept", List.of(small, small + 2));
            case 4 -> Map.of("progression", Map.of("first", small, "step", 1L + random.nextInt(4)));
            default -> Map.of("union", List.of(Map.of("multiples", small + 1), Map.of("finite", List.of(small, 7L))));
        };
    }
}

package io.refeed.generator;

import io.refeed.game.Catalog;
import io.refeed.game.ElementGenerator;
import io.refeed.game.Generator;
import io.refeed.game.Mode;
import io.refeed.game.Pacing;
import io.refeed.game.Setting;
import io.refeed.protocol.message.Card;
import io.refeed.protocol.message.Output;
import io.refeed.protocol.message.StreamWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongUnaryOperator;

/** The games of one player, what they send, and how often a game was opened. */
abstract class PlayedGamesFixture {
    static final Catalog CATALOG = Catalog.load();
    static final Pacing RATE = new Pacing(10);

    final List<Output> sent = new ArrayList<>();
    int opened;

    PlayedGames live(LongUnaryOperator answers, Card... cards) {
        PlayedGames games = loading(answers, cards);
        games.loaded();
        return games;
    }

    PlayedGames loading(LongUnaryOperator answers, Card... cards) {
        ElementGenerator generator = answers::applyAsLong;
        return games(generator, cards);
    }

    PlayedGames games(Generator generator, Card... cards) {
        Player player = new Player() {
            @Override
            public String name() {
                return "me";
            }

            @Override
            public Generator open(Card card, Setting setting) {
                opened++;
                return generator;
            }
        };
        PlayedGames games = new PlayedGames(player, CATALOG, sent::add);
        List.of(cards).forEach(games::card);
        return games;
    }

    static void word(PlayedGames games, int round, String word) {
        games.stream(new StreamWord("run/1", round, word));
    }

    static Output answer(int round, String word) {
        return new Output("run/1", round, word, false, null, null);
    }

    static Card card(Pacing pacing) {
        return card("run/1", pacing, false);
    }

    static Card card(String game, Pacing pacing, boolean diagnostics) {
        return new Card(
                game,
                "me",
                "naturals",
                Map.of("kind", "explicit", "domain", "naturals", "languages", List.of("all")),
                Mode.ELEMENT,
                5,
                pacing,
                Map.of(),
                List.of(),
                diagnostics,
                0);
    }
}

package io.refeed.producer;

import io.refeed.game.Catalog;
import io.refeed.game.GameDescription;
import io.refeed.game.Setting;
import io.refeed.game.Target;
import io.refeed.language.Domain;
import io.refeed.language.Language;
import io.refeed.protocol.message.Announced;
import io.refeed.protocol.message.Card;
import io.refeed.protocol.message.Demand;
import io.refeed.protocol.message.Enumeration;
import io.refeed.protocol.message.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Publishes the enumeration of one game's target: the first words unasked, and so many beyond what is demanded. A fold of
 * topics {@code demand} and {@code enumeration}: what the log holds is not published again. Not safe for use by several
 * threads.
 */
public final class EnumeratedGame {
    private final String game;
    private final Domain domain;
    private final Language language;
    private final Consumer<Enumeration> out;

    private int published;
    private long lastWord;
    private int demanded;
    private boolean exhausted;

    /**
     * A game of which nothing is published yet.
     *
     * @param game the game on the wire
     * @param out takes what is to be published
     */
    public EnumeratedGame(String game, Domain domain, Language language, Consumer<Enumeration> out) {
        this.game = game;
        this.domain = domain;
        this.language = language;
        this.out = out;
    }

    /**
     * Reads a game; none if there is nothing to publish, since the adversary settles its targets itself.
     *
     * @throws io.refeed.language.spec.SpecException if card or truth describe what this program does not know
     */
    public static Optional<EnumeratedGame> of(Card card, Truth truth, Catalog catalog, Consumer<Enumeration> out) {
        GameDescription description = Announced.of(card, truth);
        Setting setting = description.setting(catalog);
        Target target = description.target(setting, description.adversary(setting, catalog));
        return target == null
                ? Optional.empty()
                : Optional.of(new EnumeratedGame(card.game(), setting.domain(), target.language(), out));
    }

    /** The game on the wire. */
    public String name() {
        return game;
    }

    /** Takes a record of topic {@code enumeration}: this far someone has published. */
    public void published(Enumeration block) {
        int last = block.index() + block.words().size() - 1;
        long word = domain.word(block.words().get(block.words().size() - 1));
        if (block.index() <= published + 1 && last > published && word != Domain.NONE && language.contains(word)) {
            published = last;
            lastWord = word;
        }
    }

    /** Takes a record of topic {@code demand}. */
    public void demand(Demand demand) {
        demanded = Math.max(demanded, demand.upTo());
    }

    /** Whether more is wanted than is published. */
    public boolean behind() {
        return !exhausted && published < (long) demanded + Enumeration.WINDOW;
    }

    /** Publishes no more. */
    public void giveUp() {
        exhausted = true;
    }

    /** Publishes the next block, if more is wanted. */
    public void publish() {
        if (!behind()) {
            return;
        }
        long wanted = (long) demanded + Enumeration.WINDOW - published;
        int size = (int) Math.min(Enumeration.MOST, Math.min(wanted, Integer.MAX_VALUE - published));
        List<String> words = new ArrayList<>(size);
        int letters = 0;
        while (words.size() < size && letters < Enumeration.LETTERS && !exhausted) {
            long word = language.next(lastWord);
            if (word == Domain.NONE) {
                exhausted = true;
            } else {
                words.add(domain.spell(word));
                letters += words.get(words.size() - 1).length();
                lastWord = word;
            }
        }
        if (words.isEmpty()) {
            exhausted = true;
            return;
        }
        out.accept(new Enumeration(game, published + 1, words));
        published += words.size();
    }
}

package io.refeed.generator;

import io.refeed.game.Catalog;
import io.refeed.game.GameDescription;
import io.refeed.game.Generator;
import io.refeed.game.GeneratorConfig;
import io.refeed.game.Setting;
import io.refeed.protocol.message.Announced;
import io.refeed.protocol.message.Card;

/** Plays every generator of the catalogue, as the card describes it. */
public final class BundledPlayer implements Player {
    private final Catalog catalog = Catalog.load();

    @Override
    public String name() {
        return Card.BUNDLED;
    }

    @Override
    public Generator open(Card card, Setting setting) {
        GameDescription description = Announced.of(card);
        GeneratorConfig generator = description.generator(setting, catalog);
        return description.defences(setting, generator, catalog).guard(generator, setting);
    }
}

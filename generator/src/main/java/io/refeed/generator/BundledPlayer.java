package io.refeed.generator;

import io.refeed.game.Catalog;
import io.refeed.game.Defences;
import io.refeed.game.Generator;
import io.refeed.game.GeneratorConfig;
import io.refeed.game.Setting;
import io.refeed.language.spec.Node;
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
        GeneratorConfig generator = catalog.readGenerator(new Node("generator", card.generator()), setting);
        return Defences.read(new Node("defences", card.defences()), catalog, setting, generator)
                .guard(generator, setting);
    }
}

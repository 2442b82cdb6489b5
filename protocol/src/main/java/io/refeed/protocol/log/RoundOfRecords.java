package io.refeed.protocol.log;

import io.refeed.game.Choice;
import io.refeed.game.Reply;
import io.refeed.game.Round;
import io.refeed.game.Setting;
import io.refeed.protocol.message.Output;
import io.refeed.protocol.message.Provenance;

/**
 * Puts a round together from its records.
 *
 * @param setting what words and answers mean
 */
record RoundOfRecords(Setting setting) {
    Round answered(String word, Provenance provenance, Placed placed) {
        Output output = placed.output();
        Reply reply =
                new Reply(setting.answer(output.answer()), placed.diagnostics(), output.asked(), output.dropped());
        return new Round(output.round(), choice(word, provenance), reply);
    }

    Round unanswered(String word, Provenance provenance) {
        return Round.unanswered(provenance.round(), choice(word, provenance));
    }

    private Choice choice(String word, Provenance provenance) {
        return new Choice(setting.domain().word(word), provenance.origin(), provenance.source(), provenance.index());
    }
}

package io.refeed.producer;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.language.Domain;
import io.refeed.language.Domains;
import io.refeed.language.spec.Node;
import io.refeed.protocol.json.MessageCodec;
import io.refeed.protocol.message.Enumeration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Words of thousands of letters, of which a hundred are more than a broker takes as one record. */
class LongWordsTest {
    private static final int MOST_BYTES = 500_000;

    private final List<Enumeration> topic = new ArrayList<>();

    @Test
    void aBlockOfLongWordsIsShort() {
        Domain domain = Domains.read(Node.root(Map.of("sentences", List.of("he", "says", "that", "rains"))));
        EnumeratedGame game = new EnumeratedGame(
                "R/1", domain, domain.language(Node.root(Map.of("regex", "(he says that){3}* rains"))), topic::add);

        while (game.behind()) {
            game.publish();
        }

        assertThat(topic)
                .allSatisfy(block -> assertThat(MessageCodec.enumeration().encode(block).length)
                        .isLessThan(MOST_BYTES));
        assertThat(topic.get(0).words()).startsWith("rains", "he says that he says that he says that rains");
        int next = 1;
        for (Enumeration block : topic) {
            assertThat(block.index()).isEqualTo(next);
            next += block.words().size();
        }
        assertThat(next).isEqualTo(1001);
    }
}

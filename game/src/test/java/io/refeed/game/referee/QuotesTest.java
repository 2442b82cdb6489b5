package io.refeed.game.referee;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuotesTest {
    @Test
    void wordsOfAHundredLettersStandWhole() {
        assertThat(Quotes.word("🐢".repeat(100))).isEqualTo("🐢".repeat(100));
    }

    @Test
    void longerOnesAreCutBetweenLetters() {
        assertThat(Quotes.word("🐢".repeat(10_000))).isEqualTo("🐢".repeat(100) + "...");
        assertThat(Quotes.answer("a" + "🐢".repeat(50))).isEqualTo("a" + "🐢".repeat(39) + "...");
    }
}

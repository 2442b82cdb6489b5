package io.refeed.protocol.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** What is kept of texts of any length. */
class LongTextTest {
    private static final Predicate<String> NOTHING = text -> false;

    @Test
    void shortTextsAndTextsThatSpellSomethingStayAsTheyAre() {
        String longWord = "1".repeat(1_000_000);

        assertThat(LongText.kept("1".repeat(LongText.WHOLE), NOTHING)).hasSize(LongText.WHOLE);
        assertThat(LongText.kept("", NOTHING)).isEmpty();
        assertThat(LongText.kept(longWord, longWord::equals)).isSameAs(longWord);
    }

    @Test
    void ofALongOneTheBeginningTheLengthAndADigestAreKept() {
        String text = "ab".repeat(500_000);

        assertThat(LongText.kept(text, NOTHING))
                .isEqualTo("ab".repeat(LongText.WHOLE / 2)
                        + "... (1000000 characters, SHA-256 "
                        + "88858caf7f79393e6d9efb817fdbc9c96819db0852b47b212f74fc028d06229d)");
    }

    @Test
    void textsThatDifferAtTheirEndsStayDifferent() {
        String text = "1".repeat(2000);

        assertThat(LongText.kept(text + "2", NOTHING)).isNotEqualTo(LongText.kept(text + "3", NOTHING));
        assertThat(LongText.kept(text + "2", NOTHING)).isEqualTo(LongText.kept(text + "2", NOTHING));
    }

    @Test
    void noCharacterIsCutInHalves() {
        String text = "1".repeat(LongText.WHOLE - 1) + "\ud83d\ude00".repeat(9);

        assertThat(LongText.kept(text, NOTHING)).startsWith("1".repeat(LongText.WHOLE - 1) + "... (1017 characters");
    }

    @Test
    void whereAllItsLettersAreOfTheDomainItStillSpellsNothing() {
        Predicate<String> anyWord = text -> text.length() <= 10_000;

        String kept = LongText.kept("1".repeat(10_001), anyWord);

        assertThat(anyWord.test(kept)).isFalse();
        assertThat(kept.length()).isLessThan(20_001);
        assertThat(kept).startsWith("1".repeat(LongText.WHOLE) + "... (10001 characters");
    }
}

package io.refeed.protocol.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is kept of texts of any length. */
class LongTextTest {
    private static boolean nothing(String text) {
        return text == null;
    }

    private static boolean anyWord(String text) {
        return text.length() <= 10_000;
    }

    @Test
    void shortTextsAndTextsThatSpellSomethingStayAsTheyAre() {
        String longWord = "1".repeat(1_000_000);

        assertThat(LongText.kept("1".repeat(LongText.WHOLE), LongTextTest::nothing))
                .hasSize(LongText.WHOLE);
        assertThat(LongText.kept("", LongTextTest::nothing)).isEmpty();
        assertThat(LongText.kept(longWord, longWord::equals)).isSameAs(longWord);
    }

    @Test
    void ofALongOneTheBeginningTheLengthAndADigestAreKept() {
        String text = "ab".repeat(500_000);

        assertThat(LongText.kept(text, LongTextTest::nothing))
                .isEqualTo("ab".repeat(LongText.WHOLE / 2)
                        + "... (1000000 characters, SHA-256 "
                        + "88858caf7f79393e6d9efb817fdbc9c96819db0852b47b212f74fc028d06229d)");
    }

    @Test
    void textsThatDifferAtTheirEndsStayDifferent() {
        String text = "1".repeat(2000);

        assertThat(LongText.kept(text + "2", LongTextTest::nothing))
                .isNotEqualTo(LongText.kept(text + "3", LongTextTest::nothing));
        assertThat(LongText.kept(text + "2", LongTextTest::nothing))
                .isEqualTo(LongText.kept(text + "2", LongTextTest::nothing));
    }

    @Test
    void noCharacterIsCutInHalves() {
        String text = "1".repeat(LongText.WHOLE - 1) + "\ud83d\ude00".repeat(9);

        assertThat(LongText.kept(text, LongTextTest::nothing))
                .startsWith("1".repeat(LongText.WHOLE - 1) + "... (1017 characters");
    }

    @Test
    void whereAllItsLettersAreOfTheDomainItStillSpellsNothing() {
        String kept = LongText.kept("1".repeat(10_001), LongTextTest::anyWord);

        assertThat(anyWord(kept)).isFalse();
        assertThat(kept.length()).isLessThan(20_001);
        assertThat(kept).startsWith("1".repeat(LongText.WHOLE) + "... (10001 characters");
    }
}

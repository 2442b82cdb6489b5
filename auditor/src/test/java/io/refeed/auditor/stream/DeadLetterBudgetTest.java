package io.refeed.auditor.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.protocol.RecordLimits;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class DeadLetterBudgetTest {
    private static final byte[] FLOOD = {1};

    private final DeadLetterBudget budget = new DeadLetterBudget();

    @Test
    void oneKeyDoesNotUseUpWhatIsForOthers() {
        int admitted = 0;
        for (int i = 0; i < 10_000; i++) {
            admitted += budget.admits(FLOOD, i / 100) ? 1 : 0;
        }

        assertThat(admitted).isEqualTo(RecordLimits.LETTERS_OF_KEY);
        assertThat(budget.admits(new byte[] {2}, 100)).isTrue();
        assertThat(budget.admits(null, 100)).isTrue();
        assertThat(budget.takeLeft()).isEqualTo(10_000 - admitted);
        assertThat(budget.takeLeft()).isZero();
    }

    @Test
    void manyKeysShareWhatThereIs() {
        int admitted = 0;
        for (int i = 0; i < 10_000; i++) {
            byte[] key = ByteBuffer.allocate(4).putInt(i).array();
            admitted += budget.admits(key, 0) ? 1 : 0;
        }

        assertThat(admitted).isEqualTo(RecordLimits.LETTERS);
    }

    @Test
    void everySecondIsAnother() {
        for (int i = 0; i <= RecordLimits.LETTERS_OF_KEY; i++) {
            budget.admits(FLOOD, 5000);
        }

        assertThat(budget.admits(FLOOD, 5999)).isFalse();
        assertThat(budget.admits(FLOOD, 6000)).isTrue();
    }
}

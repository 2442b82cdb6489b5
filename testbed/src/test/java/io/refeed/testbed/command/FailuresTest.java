package io.refeed.testbed.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.protocol.BrokerUnavailableException;
import io.refeed.protocol.TopicsException;
import io.refeed.testbed.broker.BrokerException;
import io.refeed.testbed.run.RunException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FailuresTest {
    private final StringWriter err = new StringWriter();

    static List<Exception> failures() {
        return List.of(
                new RunException("the sentence"),
                new BrokerException("the sentence"),
                new BrokerUnavailableException("the sentence", null),
                new TopicsException("the sentence"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void whatIsSaidToTheUserIsSaidAsItIs(Exception failure) {
        int code = Failures.report(failure, new PrintWriter(err, true));

        assertThat(code).isEqualTo(2);
        assertThat(err).hasToString("refeed: the sentence" + System.lineSeparator());
    }

    @Test
    void aMistakeOfTheProgramIsOwnedUpTo() {
        Failures.report(new IllegalStateException("oops"), new PrintWriter(err, true));

        assertThat(err.toString()).startsWith("refeed: this should not happen").contains("oops");
    }
}

package io.refeed.testbed.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.protocol.BrokerUnavailableException;
import io.refeed.protocol.TopicsException;
import io.refeed.testbed.broker.BrokerException;
import io.refeed.testbed.run.RunException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.Set;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
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

    static List<Arguments> errors() {
        return List.of(
                Arguments.of(new OutOfMemoryError("Java heap space"), "out of memory; give it more"),
                Arguments.of(new NoClassDefFoundError("mine/Plus"), "a class cannot be loaded"),
                Arguments.of(new ServiceConfigurationError("not found"), "a class cannot be loaded"),
                Arguments.of(new InternalError("malformed input"), "this should not happen"),
                Arguments.of(new AssertionError("oops"), "this should not happen"),
                Arguments.of(new StackOverflowError(), "this should not happen"));
    }

    @ParameterizedTest
    @MethodSource("errors")
    void anErrorIsASentence(Error failure, String sentence) {
        int code = RefeedCommand.run(failing(failure), new PrintWriter(err, true), "catalog");

        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).startsWith("refeed: " + sentence).hasLineCount(1);
    }

    private static PrintWriter failing(Error failure) {
        return new PrintWriter(new StringWriter()) {
            private boolean thrown;

            @Override
            public void write(String text, int from, int length) {
                fail();
            }

            private void fail() {
                if (!thrown) {
                    thrown = true;
                    throw failure;
                }
            }
        };
    }

    @Test
    void aRefusalNamesTheLoginsThatWouldDo() {
        Failures.report(new TopicAuthorizationException(Set.of("my.verdicts")), new PrintWriter(err, true));

        assertThat(err)
                .hasToString(
                        "refeed: this login may not use my.verdicts; the logins that may read it: producer, replayer, auditor, "
                                + "run, admin" + System.lineSeparator());
    }

    @Test
    void aMistakeOfTheProgramIsOwnedUpTo() {
        Failures.report(new IllegalStateException("oops"), new PrintWriter(err, true));

        assertThat(err.toString()).startsWith("refeed: this should not happen").contains("oops");
    }
}

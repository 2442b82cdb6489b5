package io.refeed.operations.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

class DockerConditionTest {

    @Test
    void aTestRunsWhereDockerAnswers() {
        assertThat(DockerCondition.decide("ExampleIT (no test, a message under test)", Optional.empty(), true)
                        .isDisabled())
                .isFalse();
    }

    @Test
    void aTestIsSkippedWithTheReasonWhereThereIsNone() {
        var result = DockerCondition.decide(
                "ExampleIT (no test, a message under test)", Optional.of("not installed"), false);

        assertThat(result.isDisabled()).isTrue();
        assertThat(result.getReason()).contains("no Docker: not installed");
    }

    @Test
    void aTestFailsWhereThereIsNoneAndItIsRequired() {
        assertThatThrownBy(() -> DockerCondition.decide(
                        "ExampleIT (no test, a message under test)", Optional.of("not installed"), true))
                .isInstanceOf(ExtensionConfigurationException.class)
                .hasMessageContaining("no Docker: not installed");
    }

    @Test
    void aCommandThatIsNotThereIsNamed() {
        assertThat(Docker.missing(List.of("no-such-docker")))
                .hasValueSatisfying(reason -> assertThat(reason).contains("no-such-docker"));
    }

    @Test
    void aCommandThatFailsIsQuoted() {
        assertThat(Docker.missing(List.of("sh", "-c", "echo Client; echo no daemon; exit 1")))
                .hasValue("no daemon");
    }

    @Test
    void aCommandThatSucceedsIsEnough() {
        assertThat(Docker.missing(List.of("true"))).isEmpty();
    }
}

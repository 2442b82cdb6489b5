package io.refeed.testbed.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No command goes to a broker with settings that it cannot use; it says which. */
@Timeout(30)
class ClientConfigTest {
    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"producer", "generator", "replayer", "auditor", "watch", "run"})
    void isRefusedInOneSentenceThatNamesTheKeyAndTheFile(String command) throws IOException {
        Path settings = Files.writeString(directory.resolve("client.properties"), "acks=1\n");
        Path experiment = Files.writeString(
                directory.resolve("one.yaml"),
                "{name: x, games: [{id: a, class: {kind: explicit, domain: naturals, languages: [all]}, target: 1, "
                        + "generator: {kind: answers, answers: [1]}, adversary: {kind: none}}]}");
        List<Object> arguments =
                new ArrayList<>(List.of(command, "--bootstrap", "127.0.0.1:1", "--client-config", settings));
        if (command.equals("run")) {
            arguments.add(experiment);
        }

        Cli refused = Cli.run(arguments.toArray());

        assertThat(refused.err())
                .hasLineCount(1)
                .startsWith("refeed: in the client configuration " + settings + ", acks: Refeed's clients use all");
        assertThat(refused.code()).isEqualTo(2);
    }
}

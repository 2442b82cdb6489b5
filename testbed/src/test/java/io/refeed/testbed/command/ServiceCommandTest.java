package io.refeed.testbed.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.refeed.testbed.live.Waiting;
import io.refeed.testbed.run.Dying;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A service that dies is neither ready nor alive, and its command has failed. */
@Timeout(60)
class ServiceCommandTest {
    @TempDir
    private Path directory;

    private final ServiceCommand command = new ServiceCommand.Replayer();
    private final StringWriter err = new StringWriter();
    private Path alive;

    @BeforeEach
    void parse() {
        alive = directory.resolve("alive");
        CommandLine line = new CommandLine(command).setErr(new PrintWriter(err, true));
        line.parseArgs("--bootstrap", "nowhere:1", "--alive", alive.toString());
    }

    @Test
    void oneThatDiesBeforeItServesIsNeverReady() {
        Dying service = new Dying(false);
        service.die(new NoClassDefFoundError("mine/Plus"));

        assertThatThrownBy(() -> command.serve(service))
                .isInstanceOf(CommandException.class)
                .hasMessage("the replayer died: NoClassDefFoundError: mine/Plus");
        assertThat(err.toString()).doesNotContain("ready");
        assertThat(alive).doesNotExist();
    }

    @Test
    void oneThatEndsByItselfHasFailed() {
        Dying service = new Dying(false);
        service.die(null);

        assertThatThrownBy(() -> command.serve(service)).hasMessage("the replayer ended by itself");
    }

    @Test
    void oneThatDiesWhileItServesHasFailedAndIsAliveNoLonger() throws Exception {
        Dying service = new Dying(true);
        CompletableFuture<Integer> code = CompletableFuture.supplyAsync(() -> {
            try {
                return command.serve(service);
            } catch (Exception e) {
                throw new IllegalStateException(e.getMessage(), e);
            }
        });
        Waiting.await().until(() -> Files.exists(alive));

        service.die(new OutOfMemoryError("Java heap space"));

        assertThatThrownBy(() -> Waiting.get(code))
                .hasMessageContaining("the replayer ran out of memory; give it more");
        assertThat(err.toString()).contains("refeed replayer: ready");
    }
}

package io.refeed.operations.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The player of the how-to page compiles as it stands there, finds a run by its port, and plays. */
class WrittenPlayerIT {
    private static final Path PAGE = Path.of("docs/how-to/write-a-player.md");
    private static final String CLASS_PATH =
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));

    @TempDir
    private Path directory;

    @Test
    void thePlayerOfThePagePlaysTheGameOfThePage() throws Exception {
        Documents documents = new Documents(directory, Map.of("PLAYER_CLASSPATH", "classes:" + CLASS_PATH));
        documents.write(PAGE);
        compile();
        String java = "'" + Path.of(System.getProperty("java.home"), "bin", "java") + "'";

        documents.run("""
                ./refeed run mine.yaml --port %1$d --out results/mine 2> run.log & run=$!
                %2$s -cp "$PLAYER_CLASSPATH" Mine localhost:%1$d 2> player.log & player=$!
                wait $run && code=0 || code=$?
                kill $player
                exit $code
                """.formatted(freePort(), java));

        assertThat(Files.readString(directory.resolve("run.log"))).contains("waiting for the player mine at ");
        assertThat(Files.readString(directory.resolve("results/mine/verdicts.jsonl")))
                .contains("\"status\":\"finished\",\"rounds\":100,\"legal\":true");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void compile() throws Exception {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter problems = new StringWriter();
        List<String> options = List.of(
                "-d",
                directory.resolve("classes").toString(),
                "-cp",
                CLASS_PATH,
                "-proc:none",
                "-Xlint:all",
                "-Werror");
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            boolean compiled = compiler.getTask(
                            problems,
                            files,
                            null,
                            options,
                            null,
                            files.getJavaFileObjects(directory.resolve("src/Mine.java")))
                    .call();
            assertThat(compiled).as("%s", problems).isTrue();
        }
    }
}

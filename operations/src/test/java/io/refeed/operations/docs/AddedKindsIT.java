package io.refeed.operations.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.protocol.json.Trees;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The code of the page on kinds of one's own, in a jar of its own, is known to every command. */
class AddedKindsIT {
    private static final Path PAGE = Path.of("docs", "how-to", "add-a-kind.md");

    @TempDir
    Path directory;

    private Documents documents;

    @BeforeEach
    void makeTheJar() throws Exception {
        documents = new Documents(directory, Map.of("REFEED_PLUGIN_PATH", "mine.jar"));
        documents.write(PAGE);
        compile();
        documents.run("'" + Path.of(System.getProperty("java.home"), "bin", "jar")
                + "' --create --file mine.jar -C classes mine -C src META-INF");
    }

    private void compile() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter problems = new StringWriter();
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> options = List.of(
                "-d", directory.resolve("classes").toString(), "-cp", classPath, "-proc:none", "-Xlint:all", "-Werror");
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8);
                Stream<Path> sources = Files.list(directory.resolve("src/mine"))) {
            boolean compiled = compiler.getTask(
                            problems, files, null, options, null, files.getJavaFileObjectsFromPaths(sources.toList()))
                    .call();
            assertThat(compiled).as("%s", problems).isTrue();
        }
    }

    @Test
    void theCatalogueAndTheSchemaNameThem() throws Exception {
        documents.run("./refeed catalog --json > catalog.jsonl; ./refeed catalog --schema > schema.json");

        List<String> entries = new ArrayList<>();
        for (String line : Files.readAllLines(directory.resolve("catalog.jsonl"))) {
            Map<String, Object> entry = Trees.object(line.getBytes(StandardCharsets.UTF_8));
            entries.add(entry.get("type") + " " + entry.get("name"));
        }
        assertThat(entries)
                .contains(
                        "domain strokes",
                        "form {lastDigit: 3}",
                        "class shifts",
                        "generator plus",
                        "adversary refrain",
                        "measure streak");
        assertThat(Files.readString(directory.resolve("schema.json")))
                .contains("\"strokes\"", "\"lastDigit\"", "\"shifts\"", "\"plus\"", "\"refrain\"", "\"streak\"");
    }

    @Test
    void theyPlayInMemoryAndOnKafkaAndStandUpToTheAudit() throws Exception {
        documents.run("./refeed check mine.yaml");
        documents.run("./refeed simulate --measures --out memory mine.yaml");
        documents.run("./refeed run --measures --out kafka mine.yaml");
        documents.run("./refeed audit memory/transcripts/*.jsonl kafka/transcripts/*.jsonl");

        for (String game : List.of("strokes", "shifts")) {
            Path memory = directory.resolve("memory/transcripts/" + game + ".jsonl");
            assertThat(directory.resolve("kafka/transcripts/" + game + ".jsonl"))
                    .hasSameTextualContentAs(memory);
            assertThat(Files.readString(memory)).contains("\"streak\":", "\"origin\":\"replay\"");
        }
    }

    @Test
    void faultsInTheirParametersAreFoundWithTheirPlace() throws Exception {
        documents.run("! ./refeed check --set 'games[0].generator.by=0' mine.yaml 2> fault.txt");

        assertThat(Files.readString(directory.resolve("fault.txt")))
                .contains("games[0].generator.by: expected a whole number of at least 1, found 0");
    }
}

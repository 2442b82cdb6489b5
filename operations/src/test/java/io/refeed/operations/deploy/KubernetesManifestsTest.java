package io.refeed.operations.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Job;
import io.kubernetes.client.openapi.models.V1PersistentVolumeClaim;
import io.kubernetes.client.openapi.models.V1Pod;
import io.refeed.testbed.command.Cli;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.yaml.snakeyaml.Yaml;

/**
 * Holds the manifests to the published API of Kubernetes, in the form of the official Java client's models, which know
 * each field and refuse all others.
 */
class KubernetesManifestsTest {
    private static final Path DIRECTORY = Path.of("../deploy/kubernetes");

    private interface Schema {
        void check(JsonElement element) throws IOException;
    }

    private static final Map<String, Schema> SCHEMAS = Map.of(
            "apps/v1 Deployment", V1Deployment::validateJsonElement,
            "batch/v1 Job", V1Job::validateJsonElement,
            "v1 ConfigMap", V1ConfigMap::validateJsonElement,
            "v1 PersistentVolumeClaim", V1PersistentVolumeClaim::validateJsonElement,
            "v1 Pod", V1Pod::validateJsonElement);

    @TestFactory
    Stream<DynamicTest> everyManifestFollowsTheApi() throws IOException {
        return manifests()
                .map(file -> DynamicTest.dynamicTest(DIRECTORY.relativize(file).toString(), () -> {
                    Map<String, Object> tree = read(file);
                    Schema schema = SCHEMAS.get(tree.get("apiVersion") + " " + tree.get("kind"));

                    assertThat(schema).as("a kind that is known").isNotNull();
                    assertThatCode(() -> schema.check(new Gson().toJsonTree(tree)))
                            .doesNotThrowAnyException();
                }));
    }

    @Test
    void aFieldThatTheApiDoesNotKnowIsFound() throws IOException {
        Map<String, Object> tree = read(DIRECTORY.resolve("services/producer.yaml"));
        pod(tree).put("restartPolicies", "Always");

        assertThatThrownBy(() -> V1Deployment.validateJsonElement(new Gson().toJsonTree(tree)))
                .hasMessageContaining("restartPolicies");
    }

    @Test
    void everyKustomizationNamesFilesThatAreThereAndLeavesNoneOut() throws IOException {
        List<Path> named = new ArrayList<>();
        try (Stream<Path> files = Files.walk(DIRECTORY)) {
            for (Path file :
                    files.filter(each -> each.endsWith("kustomization.yaml")).toList()) {
                for (Object resource : (List<?>) read(file).get("resources")) {
                    Path path = file.resolveSibling(resource.toString()).normalize();
                    assertThat(path).exists();
                    named.add(path);
                }
            }
        }
        assertThat(named).containsAll(manifests().map(Path::normalize).toList());
    }

    /** The arguments of the containers are those of the program: {@code --help} takes them all. */
    @TestFactory
    Stream<DynamicTest> everyContainerIsStartedWithArgumentsThatTheProgramKnows() throws IOException {
        return manifests()
                .filter(KubernetesManifestsTest::runsTheProgram)
                .map(file -> DynamicTest.dynamicTest(DIRECTORY.relativize(file).toString(), () -> {
                    List<String> arguments = new ArrayList<>();
                    ((List<?>) container(read(file)).get("args"))
                            .forEach(each -> arguments.add(each.toString().replaceAll("\\$\\(\\w+\\)", "1")));
                    arguments.add("--help");

                    Cli help = Cli.run(arguments.toArray());

                    assertThat(help.err()).isEmpty();
                    assertThat(help.code()).isZero();
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyServiceIsWatchedFromItsStartToItsEnd() throws IOException {
        return manifests()
                .filter(file -> file.getParent().endsWith("services"))
                .map(file -> DynamicTest.dynamicTest(
                        DIRECTORY.relativize(file).toString(), () -> assertThat(container(read(file)))
                                .containsKeys("startupProbe", "readinessProbe", "livenessProbe")));
    }

    @Test
    void aRunLeavesItsResultsUnderItsOwnNameOnTheClaim() throws IOException {
        Map<String, Object> job = read(DIRECTORY.resolve("run/job.yaml"));
        Map<String, Object> claim = read(DIRECTORY.resolve("results/claim.yaml"));

        assertThat(container(job).get("args")).asInstanceOf(LIST).contains("--out=/results/$(REFEED_RUN)");
        assertThat(container(job).get("volumeMounts"))
                .asInstanceOf(LIST)
                .contains(Map.of("name", "results", "mountPath", "/results"));
        assertThat(pod(job).get("volumes"))
                .asInstanceOf(LIST)
                .contains(Map.of(
                        "name",
                        "results",
                        "persistentVolumeClaim",
                        Map.of("claimName", ((Map<?, ?>) claim.get("metadata")).get("name"))));
    }

    private static boolean runsTheProgram(Path file) {
        return List.of("services", "provision", "run")
                .contains(file.getParent().getFileName().toString());
    }

    private static Map<String, Object> container(Map<String, Object> tree) {
        return map(((List<?>) pod(tree).get("containers")).get(0));
    }

    private static Stream<Path> manifests() throws IOException {
        try (Stream<Path> files = Files.walk(DIRECTORY)) {
            return files
                    .filter(file -> file.toString().endsWith(".yaml") && !file.endsWith("kustomization.yaml"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static Map<String, Object> read(Path file) throws IOException {
        return new Yaml().load(Files.readString(file));
    }

    private static Map<String, Object> pod(Map<String, Object> tree) {
        return map(map(map(tree.get("spec")).get("template")).get("spec"));
    }

    @SuppressWarnings("unchecked") // a tree of maps with text keys, as the API has them
    private static Map<String, Object> map(Object tree) {
        return (Map<String, Object>) tree;
    }
}

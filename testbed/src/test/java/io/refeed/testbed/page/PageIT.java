package io.refeed.testbed.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.refeed.protocol.Connection;
import io.refeed.protocol.Topic;
import io.refeed.protocol.Topics;
import io.refeed.protocol.access.Role;
import io.refeed.protocol.json.MessageCodec;
import io.refeed.protocol.json.Trees;
import io.refeed.testbed.broker.BrokerOptions;
import io.refeed.testbed.broker.EmbeddedBroker;
import io.refeed.testbed.live.PlayedOnKafka;
import io.refeed.testbed.live.Waiting;
import io.refeed.testbed.result.ResultFiles;
import io.refeed.testbed.run.LocalServices;
import io.refeed.testbed.run.Services;
import io.refeed.view.PageServer;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The live page in a real browser, of games on a real broker. */
@NeedsBrowser
class PageIT {
    private static final int PARTITIONS = 2;

    private static final String PAIR = """
            name: pair
            defaults:
              class: {kind: explicit, domain: naturals, languages: [all, {multiples: 2}]}
              target: 2
              adversary: {kind: echo-alternate}
              rounds: 240
            games:
              - id: drowns
                generator: {kind: kleinberg-mullainathan}
                detectors: [{kind: own-outputs}, {kind: surprise}]
              - {id: recovers, generator: {kind: witness-protection}}
            """;

    private static final String SLOW = """
            name: slow
            games:
              - id: slow
                class: {kind: explicit, domain: naturals, languages: [all, {multiples: 2}]}
                target: 2
                generator: {kind: witness-protection}
                adversary: {kind: echo-alternate}
                pacing: {rate: 20}
                rounds: 400
            """;

    private static EmbeddedBroker broker;
    private static Connection connection;
    private static LocalServices players;
    private static LocalServices auditor;
    private static PageServer server;
    private static Browsing browsing;

    @TempDir
    private static Path directory;

    private static Path played;

    @BeforeAll
    static void play() throws Exception {
        broker = EmbeddedBroker.start(BrokerOptions.TEMPORARY);
        connection = PlayedOnKafka.topics(broker.connection(), Topics.PREFIX, PARTITIONS);
        players = LocalServices.start(List.of(
                Services.of(Role.PRODUCER, connection),
                Services.of(Role.GENERATOR, connection),
                Services.of(Role.DETECTOR, connection),
                Services.of(Role.REPLAYER, connection)));
        auditor = LocalServices.start(List.of(Services.of(Role.AUDITOR, connection)));
        server = PageServer.start(connection, PageServer.LOOPBACK, 0);
        browsing = new Browsing();
        played = PlayedOnKafka.run(connection, PARTITIONS, PlayedOnKafka.experiment(directory, PAIR), directory);
    }

    @AfterAll
    static void stop() {
        browsing.close();
        server.close();
        auditor.close();
        players.close();
        broker.close();
    }

    @AfterEach
    void nothingWasThrownOrForbidden() {
        assertThat(browsing.complaints()).isEmpty();
    }

    @Test
    void rowsSayWhatTheVerdictsSay() throws Exception {
        try (Page page = browsing.open(server.address())) {
            for (Map<String, Object> verdict : verdicts()) {
                Locator row = row(page, (String) verdict.get("game"));
                Waiting.await().until(() -> row.textContent().contains("finished"));
                assertThat(row.locator("td").nth(4).textContent()).isEqualTo("240 / 240");
                assertThat(row.locator("td")
                                .nth(6)
                                .locator(".figure > div")
                                .first()
                                .textContent())
                        .isEqualTo(verdict.get("mistakes").toString());
                assertThat(row.locator("td").nth(6).locator("svg").count()).isEqualTo(1);
            }
            Browsing.keep(page, "overview");
        }
    }

    /** All rounds of both games have come, and have been drawn. */
    private static void awaitCurves(Page page) {
        Waiting.await()
                .until(() -> page.locator("canvas.tape[aria-valuemax='240']").count() == 2
                        && page.locator(".uplot").count() >= 2);
    }

    private static List<Map<String, Object>> verdicts() throws Exception {
        return Files.readAllLines(new ResultFiles(played).verdicts()).stream()
                .map(line -> Trees.object(line.getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    private static Locator row(Page page, String game) {
        return page.locator("tr.row")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator(
                                "a",
                                new Page.LocatorOptions()
                                        .setHasText(java.util.regex.Pattern.compile("^" + game + "$")))));
    }

    @Test
    void theKeyboardLeadsThroughAGameAndBackToTheRoundThatWasFedBack() {
        try (Page page = browsing.open(server.address())) {
            row(page, "drowns").locator("a").focus();
            page.keyboard().press("Enter");
            Locator tape = page.locator("canvas.tape");
            Waiting.await().until(() -> "240".equals(tape.getAttribute("aria-valuemax")));
            tape.focus();
            page.keyboard().press("Home");
            page.keyboard().press("ArrowRight");
            Locator said = page.locator(".round");
            Waiting.await().until(() -> said.textContent().startsWith("Round 2: "));
            assertThat(said.textContent()).contains("its own answer of round 1, fed back, not in the target");
            page.keyboard().press("Enter");
            Waiting.await().until(() -> said.textContent().startsWith("Round 1: "));
            assertThat(said.textContent()).contains("fresh").contains("wrong, not in the target");
            assertThat(page.locator("section.card table tr", new Page.LocatorOptions().setHasText("own-outputs"))
                            .textContent())
                    .startsWith("own-outputs1.000");
            Browsing.keep(page, "game");
        }
    }

    @Test
    void twoGamesStandBesideEachOther() {
        try (Page page = browsing.open(server.address())) {
            row(page, "drowns").locator("input").check();
            row(page, "recovers").locator("input").check();
            page.getByText("Compare the two picked").click();
            assertThat(page.locator("section.card").count()).isEqualTo(2);
            awaitCurves(page);
            assertThat(page.locator(".uplot").first().textContent())
                    .contains("drowns, ")
                    .contains("recovers, ");
            Browsing.keep(page, "pair");
        }
    }

    @Test
    void nothingSeriousStandsInTheWayOfAnyone() throws Exception {
        String both;
        try (Page page = browsing.open(server.address())) {
            row(page, "drowns").waitFor();
            String one = row(page, "drowns").locator("a").getAttribute("href");
            String other = row(page, "recovers").locator("a").getAttribute("href");
            both = server.address() + "/" + one + other.replace("#/games?", "&");
        }
        for (ColorScheme theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : List.of(Browsing.WIDE, Browsing.NARROW)) {
                try (Page page = browsing.open(server.address(), width, theme)) {
                    row(page, "drowns").waitFor();
                    assertThat(Browsing.violations(page)).isEmpty();
                    assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                            .isEqualTo(true);
                    Browsing.keep(page, "overview-" + width + "-" + theme);
                }
                try (Page page = browsing.open(both, width, theme)) {
                    awaitCurves(page);
                    assertThat(Browsing.violations(page)).isEmpty();
                    assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                            .isEqualTo(true);
                    Browsing.keep(page, "pair-" + width + "-" + theme);
                }
            }
        }
    }

    @Test
    void aReloadInMidGameAndAnAuditorThatIsStartedAgainLeaveNoGap() throws Exception {
        CompletableFuture<Path> running =
                PlayedOnKafka.start(connection, PARTITIONS, PlayedOnKafka.experiment(directory, SLOW), directory);
        try (Page page = browsing.open(server.address())) {
            row(page, "slow").locator("a").click();
            Locator tape = page.locator("canvas.tape");
            Waiting.await().until(() -> Integer.parseInt(tape.getAttribute("aria-valuemax")) > 40);
            page.reload();
            auditor.close();
            int before = Integer.parseInt(tape.getAttribute("aria-valuemax"));
            Waiting.await().until(() -> Integer.parseInt(tape.getAttribute("aria-valuemax")) > before + 40);
            auditor = LocalServices.start(List.of(Services.of(Role.AUDITOR, connection)));
            Waiting.await().until(() -> "400".equals(tape.getAttribute("aria-valuemax")));
            tape.focus();
            page.keyboard().press("Home");
            for (int round = 1; round < 30; round++) {
                String expected = "Round " + round + ": ";
                Waiting.await().until(() -> page.locator(".round").textContent().startsWith(expected));
                page.keyboard().press("ArrowRight");
            }
            page.locator("a", new Page.LocatorOptions().setHasText("all games")).click();
            Waiting.await().until(() -> row(page, "slow").textContent().contains("finished"));
        }
        Waiting.get(running);
    }

    @Test
    void whatStrangersWriteStaysText() {
        String hostile = "<img src=x onerror=document.title='owned'>";
        try (KafkaProducer<byte[], byte[]> producer = connection.producer("test")) {
            byte[] key = MessageCodec.key(hostile);
            producer.send(new ProducerRecord<>(
                    connection.name(Topic.GAMES),
                    key,
                    Trees.bytes(Map.of(
                            "protocol",
                            1,
                            "game",
                            hostile,
                            "player",
                            hostile,
                            "domain",
                            "naturals",
                            "class",
                            Map.of("kind", hostile),
                            "mode",
                            "element",
                            "rounds",
                            5,
                            "pacing",
                            "lockstep",
                            "generator",
                            Map.of("kind", hostile, hostile, hostile),
                            "diagnostics",
                            false))));
            producer.send(new ProducerRecord<>(
                    connection.name(Topic.TRUTH),
                    key,
                    Trees.bytes(Map.of(
                            "game",
                            hostile,
                            "id",
                            hostile,
                            "experiment",
                            hostile,
                            "targets",
                            List.of(),
                            "settled",
                            false,
                            "adversary",
                            Map.of("kind", hostile),
                            "seed",
                            0))));
        }
        try (Page page = browsing.open(server.address())) {
            Locator link = page.locator("tr.row a").filter(new Locator.FilterOptions().setHasText("<img"));
            link.waitFor();
            assertThat(page.locator("td img").count()).isZero();
            link.click();
            page.locator("h2")
                    .filter(new Locator.FilterOptions().setHasText("<img"))
                    .waitFor();
            Waiting.await().until(() -> page.locator(".say").textContent().contains("cannot be shown"));
            assertThat(page.locator("main img").count()).isZero();
            assertThat(page.title()).doesNotStartWith("owned");
        }
    }

    @Test
    void whoeverCallsItByAnotherNameIsToldNothing() throws Exception {
        int port = URI.create(server.address()).getPort();
        assertThat(answer(port, "localhost:" + port)).startsWith("HTTP/1.1 200").contains("default-src 'none'");
        assertThat(answer(port, "127.0.0.1:" + port)).startsWith("HTTP/1.1 200");
        assertThat(answer(port, "rebound.example:" + port)).startsWith("HTTP/1.1 403");
    }

    private static String answer(int port, String host) throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream()
                    .write(("GET / HTTP/1.0\r\nHost: " + host + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

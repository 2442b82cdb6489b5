package io.refeed.operations.command;

import io.refeed.bridge.Bridge;
import io.refeed.bridge.BridgeException;
import io.refeed.protocol.Connection;
import io.refeed.testbed.command.Bounds;
import io.refeed.testbed.command.CommandException;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code refeed bridge}: a player without a Kafka client. */
@Command(
        name = "bridge",
        description = {
            "Brings a player that has no Kafka client to the table, until stopped: a program that reads lines of JSON on its "
                    + "standard input and answers on its standard output, or an HTTP endpoint that gets the same objects.",
            "Write the program last, behind '--': refeed bridge --player NAME --bootstrap HOST:PORT -- ./player.sh --fast"
        })
final class BridgeCommand implements Callable<Integer> {
    private static final String AT_ONCE = "16";

    @Spec
    private CommandSpec spec;

    @Mixin
    private PlayerServiceOptions service;

    @Option(names = "--url", paramLabel = "URL", description = "Post the lines to this address, instead of a program.")
    private URI url;

    @Option(
            names = "--at-once",
            paramLabel = "N",
            converter = Bounds.Count.class,
            defaultValue = AT_ONCE,
            description = "With --url: how many requests may be on their way at a time; ${DEFAULT-VALUE} unless given.")
    private int atOnce;

    @Option(
            names = "--answer-within",
            paramLabel = "SECONDS",
            converter = Bounds.Amount.class,
            description =
                    "Give a game up that waits longer for an answer; as long as the game itself waits unless given.")
    private Integer seconds;

    @Parameters(paramLabel = "COMMAND", description = "The program and its arguments, behind '--'.")
    private List<String> command = new ArrayList<>();

    @Override
    public Integer call() throws InterruptedException, IOException {
        PrintWriter err = spec.commandLine().getErr();
        Bridge bridge = bridge(line -> PlayerServiceOptions.show(err, line));
        Connection reached = service.connect();
        Thread hook = new Thread(bridge::close, "refeed-bridge-stop");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            bridge.start();
            return service.serve(bridge, reached, err);
        } catch (BridgeException e) {
            throw new CommandException("the player " + service.player() + ": " + e.getMessage());
        } finally {
            bridge.close();
        }
    }

    private Bridge bridge(Consumer<String> terminal) {
        if (command.isEmpty() == (url == null)) {
            throw new CommandException(
                    "expected either a program behind '--' or --url URL, found " + (url == null ? "neither" : "both"));
        }
        Duration patience = seconds == null ? null : Duration.ofSeconds(seconds);
        if (url == null) {
            return Bridge.toProcess(service.player(), command, patience, terminal);
        }
        if (url.getHost() == null || !("http".equals(url.getScheme()) || "https".equals(url.getScheme()))) {
            throw new CommandException(
                    "--url: expected an address that begins with http:// or https://, found '" + url + "'");
        }
        return Bridge.toUrl(service.player(), url, atOnce, patience, terminal);
    }
}

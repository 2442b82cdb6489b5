package io.refeed.testbed.command;

import io.refeed.protocol.Connection;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code refeed page}: the live page of a broker. */
@Command(
        name = "page",
        description = {
            "Serves the live page of a broker to browsers, until stopped: all games, and each round of the ones that are looked at.",
            "It is the operator's view: the login must be allowed to read all topics, the truth among them, as those of the operator "
                    + "and the auditor are."
        })
final class PageCommand implements Callable<Integer> {
    private static final int USUAL = 8080;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ConnectionOptions connection;

    @Mixin
    private PageOptions page;

    @Override
    public Integer call() throws InterruptedException {
        Connection reached = connection.connect();
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(stopped::countDown, "refeed-stop"));
        page.orAt(USUAL).serve(reached, spec.commandLine().getErr());
        try {
            stopped.await();
        } finally {
            page.close();
        }
        return 0;
    }
}

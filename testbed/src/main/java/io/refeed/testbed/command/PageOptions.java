package io.refeed.testbed.command;

import io.refeed.protocol.Connection;
import io.refeed.view.PageException;
import io.refeed.view.PageServer;
import java.io.PrintWriter;
import picocli.CommandLine.Option;

/** Where a command serves the live page, if anywhere. */
final class PageOptions {
    @Option(
            names = "--page",
            paramLabel = "PORT",
            converter = Bounds.Port.class,
            description = "Serve the live page at this port; 0 for any that is free.")
    private Integer port;

    @Option(
            names = "--page-host",
            paramLabel = "ADDRESS",
            defaultValue = PageServer.LOOPBACK,
            description = {
                "The address at which the page is served; ${DEFAULT-VALUE}, this machine alone, unless given. 0.0.0.0 is any.",
                "Whoever reaches it sees targets and adversaries: it asks for no login."
            })
    private String host;

    private PageServer server;

    /** The port, where the command line says none. */
    PageOptions orAt(int usual) {
        if (port == null) {
            port = usual;
        }
        return this;
    }

    /**
     * Serves the page from now on if it is asked for, and says where.
     *
     * @throws CommandException if it cannot listen there
     */
    void serve(Connection connection, PrintWriter err) {
        if (port == null) {
            return;
        }
        try {
            server = PageServer.start(connection, host, port);
        } catch (PageException e) {
            throw new CommandException(e.getMessage());
        }
        err.println("the page: " + server.address());
        err.flush();
    }

    /** Ends what was served. */
    void close() {
        if (server != null) {
            server.close();
        }
    }
}

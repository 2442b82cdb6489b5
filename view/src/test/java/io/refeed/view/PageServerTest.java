package io.refeed.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.protocol.Connection;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageServerTest {
    private static final long LIMIT_MILLIS = 60_000;

    @Test
    void aServerThatEndsLeavesNoThreadBehindWhateverIsStillOpen() throws Exception {
        PageServer server = PageServer.start(Connection.to("localhost:1"), PageServer.LOOPBACK, 0);
        int port = URI.create(server.address()).getPort();
        Socket staying = events(port);
        Socket leaving = events(port);
        assertThat(tellers()).hasSize(2);
        leaving.close();

        server.close();

        for (Thread teller : tellers()) {
            teller.join(LIMIT_MILLIS);
        }
        assertThat(tellers()).isEmpty();
        staying.close();
    }

    /** A connection on which the first event has come. */
    private static Socket events(int port) throws Exception {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.getOutputStream()
                .write("GET /events HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n\r\n"
                        .getBytes(StandardCharsets.US_ASCII));
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        while (!lines.readLine().startsWith("data:")) {
            // Headers, and the event's name.
        }
        return socket;
    }

    private static List<Thread> tellers() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("page-events"))
                .toList();
    }
}

package io.refeed.testbed.broker;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/**
 * The ports of one broker, all on the loopback address.
 *
 * @param client where clients connect
 * @param internal where brokers would meet, if it is not where clients connect
 * @param controller where the broker's two halves meet
 */
record Ports(int client, int internal, int controller) {
    static final String HOST = "127.0.0.1";

    private static final byte[] ADDRESS = {127, 0, 0, 1};

    /**
     * Picks free ports. They are free at this moment; no one can promise more.
     *
     * @param wanted where clients shall connect, 0 for any port
     * @throws BrokerException if the port wanted is taken
     */
    static Ports pick(int wanted) {
        try (ServerSocket client = bind(wanted);
                ServerSocket internal = bind(0);
                ServerSocket controller = bind(0)) {
            return new Ports(client.getLocalPort(), internal.getLocalPort(), controller.getLocalPort());
        } catch (IOException e) {
            throw new BrokerException(
                    wanted == 0
                            ? "cannot find a free port on " + HOST + ": " + e.getMessage()
                            : "cannot listen on " + HOST + ":" + wanted + ": " + e.getMessage()
                                    + "; choose another --port",
                    e);
        }
    }

    private static ServerSocket bind(int port) throws IOException {
        ServerSocket socket = new ServerSocket();
        try {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByAddress(ADDRESS), port));
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }
}

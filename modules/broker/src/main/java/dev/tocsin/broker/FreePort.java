package dev.tocsin.broker;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** Finds ports that nobody listens on. Another process may still be quicker to take them. */
final class FreePort {
    private static final int TRIES = 100;
    private static final int HIGHEST = 65_535;

    private FreePort() {}

    /**
     * The first free port from {@code wanted} upwards, any free one for 0.
     *
     * @throws BrokerUnavailable where a hundred in a row are taken
     */
    static int from(String host, int wanted) {
        if (wanted == 0) {
            return any(host);
        }
        int last = Math.min(HIGHEST, wanted + TRIES);
        for (int port = wanted; port <= last; port++) {
            if (isFree(host, port)) {
                return port;
            }
        }
        throw new BrokerUnavailable(
                "ports " + wanted + " to " + last + " are taken; name another with " + BrokerSettings.PORT.key());
    }

    static int any(String host) {
        return several(host, 1).get(0);
    }

    /** That many different free ports, by having them all open at once. */
    static List<Integer> several(String host, int count) {
        List<ServerSocket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                sockets.add(new ServerSocket(0, 1, InetAddress.getByName(host)));
            }
            List<Integer> ports =
                    sockets.stream().map(ServerSocket::getLocalPort).toList();
            for (ServerSocket socket : sockets) {
                socket.close();
            }
            return ports;
        } catch (IOException e) {
            throw new BrokerUnavailable("no ports can be opened on " + host + ": " + e.getMessage(), e);
        }
    }

    static boolean isFree(String host, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(host, port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}

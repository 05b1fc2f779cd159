package dev.tocsin.fetcher;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;

/** Exceptions of the network to reasons. */
final class NetworkFailure {
    private NetworkFailure() {}

    static String reason(IOException e) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof AddressGuard.PrivateAddress) {
                return FetchReason.PRIVATE_ADDRESS;
            }
            for (Throwable other : t.getSuppressed()) {
                if (other instanceof AddressGuard.PrivateAddress) {
                    return FetchReason.PRIVATE_ADDRESS;
                }
            }
        }
        if (e instanceof UnknownHostException) {
            return FetchReason.DNS;
        }
        if (e instanceof SSLException) {
            return FetchReason.TLS;
        }
        if (e instanceof InterruptedIOException) {
            return FetchReason.TIMEOUT;
        }
        return e instanceof SocketException ? FetchReason.CONNECT : FetchReason.BROKEN_ANSWER;
    }
}

package dev.tocsin.fetcher;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import okhttp3.Dns;

/**
 * The addresses of the names asked for lately. Only answers are remembered, never that there was none, and only until a
 * connection fails. What may be connected to is decided elsewhere, for each use anew. Safe to share.
 */
final class DnsCache implements Dns {
    private static final int MAX_NAMES = 10_000;

    private final Dns resolver;
    private final Duration goodFor;
    private final InstantSource clock;
    private final Map<String, Answer> byName = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Answer> eldest) {
            return size() > MAX_NAMES;
        }
    };

    private record Answer(List<InetAddress> addresses, Instant until) {}

    /** @param goodFor how long an answer is used; nothing is remembered where it is zero */
    DnsCache(Dns resolver, Duration goodFor, InstantSource clock) {
        this.resolver = resolver;
        this.goodFor = goodFor;
        this.clock = clock;
    }

    @Override
    public List<InetAddress> lookup(String hostname) throws UnknownHostException {
        synchronized (byName) {
            Answer known = byName.get(hostname);
            if (known != null && clock.instant().isBefore(known.until())) {
                return known.addresses();
            }
        }
        List<InetAddress> addresses = List.copyOf(resolver.lookup(hostname));
        synchronized (byName) {
            byName.put(hostname, new Answer(addresses, clock.instant().plus(goodFor)));
        }
        return addresses;
    }

    /** The next look-up asks again. */
    void forget(String hostname) {
        synchronized (byName) {
            byName.remove(hostname);
        }
    }
}

package dev.tocsin.fetcher;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** State that lasts as long as this object, for tests and for commands that keep nothing. */
public final class MemoryFetchState implements FetchStateStore {
    private final Map<String, String> values = new ConcurrentHashMap<>();

    @Override
    public Map<String, String> load() {
        return Map.copyOf(values);
    }

    @Override
    public CompletableFuture<Void> put(String key, String value) {
        values.put(key, value);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletableFuture<Void> remove(String key) {
        values.remove(key);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void close() {}
}

package dev.tocsin.fetcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every {@link FetchStateStore} promises. */
@Timeout(60)
public abstract class FetchStateStoreContract {
    /** A store that is empty when first opened in a test, and each time after has what was put before. */
    protected abstract FetchStateStore open();

    @Test
    void startsEmpty() {
        try (FetchStateStore store = open()) {
            assertThat(store.load()).isEmpty();
        }
    }

    @Test
    void givesBackTheLatestOfWhatWasPut() throws Exception {
        try (FetchStateStore store = open()) {
            store.put("source|a", "1").get(30, TimeUnit.SECONDS);
            store.put("source|b", "ü").get(30, TimeUnit.SECONDS);
            store.put("source|a", "2").get(30, TimeUnit.SECONDS);
        }
        try (FetchStateStore store = open()) {
            assertThat(store.load()).isEqualTo(Map.of("source|a", "2", "source|b", "ü"));
        }
    }

    @Test
    void forgetsWhatWasRemoved() throws Exception {
        try (FetchStateStore store = open()) {
            store.put("page|a", "1").get(30, TimeUnit.SECONDS);
            store.remove("page|a").get(30, TimeUnit.SECONDS);
            store.remove("page|never").get(30, TimeUnit.SECONDS);
        }
        try (FetchStateStore store = open()) {
            assertThat(store.load()).isEmpty();
        }
    }

    @Test
    void keepsLargeValues() throws Exception {
        String large = "x".repeat(300_000);
        try (FetchStateStore store = open()) {
            store.put("source|large", large).get(30, TimeUnit.SECONDS);
        }
        try (FetchStateStore store = open()) {
            assertThat(store.load()).containsEntry("source|large", large);
        }
    }
}

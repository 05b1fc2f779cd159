package dev.tocsin.fetcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import okhttp3.Dns;
import org.junit.jupiter.api.Test;

class DnsCacheTest {
    private static final Duration GOOD_FOR = Duration.ofMinutes(5);

    private final FakeClock clock = new FakeClock();
    private final List<String> asked = new ArrayList<>();

    @Test
    void asksOnceForANameWhileItsAnswerIsGood() throws UnknownHostException {
        DnsCache cache = cache("8.8.8.8");
        assertThat(cache.lookup("courier.example")).isEqualTo(cache.lookup("courier.example"));
        clock.advance(GOOD_FOR.minusMillis(1));
        cache.lookup("courier.example");
        cache.lookup("gazette.example");
        assertThat(asked).containsExactly("courier.example", "gazette.example");
        clock.advance(Duration.ofMillis(1));
        cache.lookup("courier.example");
        assertThat(asked).hasSize(3);
    }

    @Test
    void asksAgainForWhatHadNoAnswerOrDidNotConnect() throws UnknownHostException {
        DnsCache none = new DnsCache(
                name -> {
                    asked.add(name);
                    throw new UnknownHostException(name);
                },
                GOOD_FOR,
                clock);
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> none.lookup("gone.example")).isInstanceOf(UnknownHostException.class);
        }
        assertThat(asked).hasSize(2);

        DnsCache cache = cache("8.8.8.8");
        cache.lookup("moved.example");
        cache.forget("moved.example");
        cache.lookup("moved.example");
        assertThat(asked).hasSize(4);
    }

    @Test
    void remembersTheLatestTenThousandNames() throws UnknownHostException {
        DnsCache cache = cache("8.8.8.8");
        for (int i = 0; i <= 10_000; i++) {
            cache.lookup(i + ".example");
        }
        asked.clear();
        cache.lookup("10000.example");
        cache.lookup("0.example");
        assertThat(asked).containsExactly("0.example");
    }

    @Test
    void keepsPrivateAddressesFromThoseWhoMayNotReachThemThoughTheyAreRemembered() throws UnknownHostException {
        DnsCache cache = cache("10.0.0.1");
        assertThat(cache.lookup("inside.example")).hasSize(1);
        Dns guarded = new AddressGuard(cache);
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> guarded.lookup("inside.example")).isInstanceOf(AddressGuard.PrivateAddress.class);
        }
        assertThat(asked).hasSize(1);
    }

    private DnsCache cache(String answer) {
        return new DnsCache(
                name -> {
                    asked.add(name);
                    return List.of(InetAddress.getByName(answer));
                },
                GOOD_FOR,
                clock);
    }
}

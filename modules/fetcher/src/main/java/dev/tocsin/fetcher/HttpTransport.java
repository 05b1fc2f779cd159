package dev.tocsin.fetcher;

import dev.tocsin.fetcher.FetchRequest.Reach;
import java.io.IOException;
import java.net.Proxy;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.CompressionInterceptor;
import okhttp3.ConnectionPool;
import okhttp3.Dns;
import okhttp3.Gzip;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okio.BufferedSource;
import okio.Okio;
import okio.Source;
import org.brotli.dec.BrotliInputStream;

/**
 * The HTTP clients: HTTP/2, gzip and brotli, no redirects, no cookies, no cache. Connections to private addresses live
 * in a pool of their own, so that no guarded request can ride on one.
 */
final class HttpTransport implements AutoCloseable {
    private static final int IDLE_CONNECTIONS = 200;
    private static final long KEEP_ALIVE_SECONDS = 30;

    private final DnsCache names;
    private final OkHttpClient guarded;
    private final OkHttpClient open;

    HttpTransport(FetchLimits limits, Dns resolver, InstantSource clock) {
        this.names = new DnsCache(resolver, limits.dnsTtl(), clock);
        this.guarded = client(limits)
                .dns(new AddressGuard(names))
                .socketFactory(new GuardedSockets())
                .connectionPool(pool())
                .build();
        this.open = client(limits).dns(names).connectionPool(pool()).build();
    }

    private static OkHttpClient.Builder client(FetchLimits limits) {
        return new OkHttpClient.Builder()
                .proxy(Proxy.NO_PROXY)
                .followRedirects(false)
                .followSslRedirects(false)
                .connectTimeout(limits.connectTimeout())
                .readTimeout(limits.callTimeout())
                .callTimeout(limits.callTimeout())
                .addInterceptor(new CompressionInterceptor(Gzip.INSTANCE, Brotli.INSTANCE));
    }

    private static ConnectionPool pool() {
        return new ConnectionPool(IDLE_CONNECTIONS, KEEP_ALIVE_SECONDS, TimeUnit.SECONDS);
    }

    Call call(Request request, Reach reach) {
        return (reach == Reach.ANY ? open : guarded).newCall(request);
    }

    /** Asks for the host's addresses anew the next time: those known did not serve. */
    void forgetAddresses(String host) {
        names.forget(host);
    }

    /** Breaks off every request under way. */
    @Override
    public void close() {
        for (OkHttpClient client : new OkHttpClient[] {guarded, open}) {
            client.dispatcher().cancelAll();
            client.dispatcher().executorService().shutdown();
            client.connectionPool().evictAll();
        }
    }

    /** Brotli (RFC 7932), as most news sites offer it. */
    private enum Brotli implements CompressionInterceptor.DecompressionAlgorithm {
        INSTANCE;

        @Override
        public String getEncoding() {
            return "br";
        }

        @Override
        public Source decompress(BufferedSource compressed) {
            try {
                return Okio.source(new BrotliInputStream(compressed.inputStream()));
            } catch (IOException unsound) {
                throw new java.io.UncheckedIOException(unsound);
            }
        }
    }
}

package dev.tocsin.fetcher;

import dev.tocsin.fetcher.FetchOutcome.Disallowed;
import dev.tocsin.fetcher.FetchOutcome.Failed;
import dev.tocsin.fetcher.FetchOutcome.Fetched;
import dev.tocsin.fetcher.FetchOutcome.Later;
import dev.tocsin.fetcher.FetchOutcome.NotModified;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import okhttp3.Cookie;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One request on its way: from URL to URL along redirects, from attempt to attempt along failures. Each step runs in
 * the turn of the host it asks. One step at a time, so its fields need no lock.
 */
final class FetchJourney {
    private static final Logger LOG = LoggerFactory.getLogger(FetchJourney.class);
    private static final Set<Integer> FINAL = Set.of(400, 401, 402, 403, 404, 405, 406, 410, 414, 421, 451, 501);
    private static final Set<Integer> RETRIED = Set.of(408, 425, 500, 502, 503, 504);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);
    private static final String ACCEPTED = "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,"
            + "application/feed+json,application/xml;q=0.9,*/*;q=0.8";

    private final PageFetcher fetcher;
    private final FetchRequest request;
    private final Manners manners;
    private final CompletableFuture<FetchOutcome> outcome = new CompletableFuture<>();
    private final Set<String> visited = new HashSet<>();
    private final List<Cookie> cookies = new ArrayList<>();
    private int attempt = 1;

    /** Whether robots.txt is asked first, or is what is asked for. */
    enum Manners {
        ASK_ROBOTS,
        IS_ROBOTS
    }

    FetchJourney(PageFetcher fetcher, FetchRequest request, Manners manners) {
        this.fetcher = fetcher;
        this.request = request;
        this.manners = manners;
    }

    CompletableFuture<FetchOutcome> start() {
        String scheme = request.url().getScheme();
        if (scheme == null) {
            fail(FetchReason.BAD_URL, request.url().toString(), Later.WILL_NOT_HELP);
        } else if (!scheme.equalsIgnoreCase("http") && !scheme.equalsIgnoreCase("https")) {
            fail(FetchReason.UNSUPPORTED_SCHEME, scheme, Later.WILL_NOT_HELP);
        } else {
            HttpUrl url = HttpUrl.parse(request.url().toASCIIString());
            if (url == null) {
                fail(FetchReason.BAD_URL, request.url().toString(), Later.WILL_NOT_HELP);
            } else {
                visit(url);
            }
        }
        return outcome;
    }

    private void visit(HttpUrl url) {
        visited.add(url + " " + cookiesFor(url));
        if (manners == Manners.IS_ROBOTS) {
            ask(url);
            return;
        }
        var unused = fetcher.robots()
                .verdict(url.uri(), request.reach())
                .thenAccept(verdict -> judged(url, verdict))
                .whenComplete((done, bug) -> {
                    if (bug != null) {
                        outcome.completeExceptionally(bug);
                    }
                });
    }

    private void judged(HttpUrl url, RobotsCache.Verdict verdict) {
        if (verdict.failure().isPresent()) {
            Failed why = verdict.failure().get();
            fail(why.reason(), "robots.txt: " + why.detail(), why.later());
        } else if (verdict.rules().allows(url.toString())) {
            verdict.rules().crawlDelay().ifPresent(delay -> fetcher.lanes().slowDown(host(url), delay));
            ask(url);
        } else {
            String reason = verdict.reached() ? FetchReason.ROBOTS_DISALLOWED : FetchReason.ROBOTS_UNREACHABLE;
            outcome.complete(new Disallowed(url.uri(), now(), reason));
        }
    }

    private void ask(HttpUrl url) {
        if (!fetcher.lanes().submit(host(url), () -> step(url))) {
            stop();
        }
    }

    /** One attempt, on a worker thread. */
    private void step(HttpUrl url) {
        try {
            if (fetcher.lanes().isBroken(host(url))) {
                fail(FetchReason.HOST_UNAVAILABLE, url.host() + " failed too often", Later.MAY_HELP);
                return;
            }
            try (Response response =
                    fetcher.transport().call(httpRequest(url), request.reach()).execute()) {
                answered(url, response);
            }
        } catch (IOException e) {
            broke(url, e);
        } catch (RuntimeException hostile) {
            // Only a worker's outermost frame: an answer that upsets a library costs this request and no other.
            LOG.error("reading {} failed in a way it should not", url, hostile);
            fail(FetchReason.BROKEN_ANSWER, url + ": " + hostile, Later.MAY_HELP);
        } catch (Error broken) {
            outcome.completeExceptionally(broken);
            throw broken;
        }
    }

    private Request httpRequest(HttpUrl url) {
        Request.Builder http = new Request.Builder()
                .url(url)
                .header("User-Agent", fetcher.limits().userAgent())
                .header("Accept", ACCEPTED);
        if (url.host().equals(host(request))) {
            request.headers().forEach(http::header);
        }
        if (!request.validators().etag().isEmpty()) {
            http.header("If-None-Match", request.validators().etag());
        }
        if (!request.validators().lastModified().isEmpty()) {
            http.header("If-Modified-Since", request.validators().lastModified());
        }
        String sent = cookiesFor(url);
        return (sent.isEmpty() ? http : http.header("Cookie", sent)).build();
    }

    private void answered(HttpUrl url, Response response) throws IOException {
        int status = response.code();
        boolean overloaded = status == 429 || (status >= 500 && status != 501);
        if (overloaded) {
            fetcher.lanes().failed(host(url));
        } else {
            fetcher.lanes().succeeded(host(url));
        }
        if (status == 304) {
            outcome.complete(new NotModified(url.uri(), now(), validators(response)));
        } else if (response.isSuccessful()) {
            read(url, response);
        } else if (response.isRedirect() && response.header("Location") != null) {
            redirected(url, response);
        } else {
            refused(url, response, status);
        }
    }

    private void read(HttpUrl url, Response response) throws IOException {
        Optional<byte[]> body =
                BoundedBody.read(response.body(), fetcher.limits().maxBodyBytes());
        if (body.isEmpty()) {
            fail(FetchReason.TOO_LARGE, "more than " + fetcher.limits().maxBodyBytes() + " bytes", Later.WILL_NOT_HELP);
            return;
        }
        String contentType = response.header("Content-Type", "");
        outcome.complete(new Fetched(
                url.uri(),
                now(),
                response.code(),
                contentType == null ? "" : contentType,
                body.get(),
                validators(response)));
    }

    private void redirected(HttpUrl url, Response response) {
        cookies.addAll(Cookie.parseAll(url, response.headers()));
        String location = String.valueOf(response.header("Location"));
        HttpUrl next = url.resolve(location);
        if (next == null) {
            boolean web =
                    location.regionMatches(true, 0, "http", 0, 4) || !location.matches("[a-zA-Z][a-zA-Z0-9+.-]*:.*");
            fail(
                    web ? FetchReason.BAD_URL : FetchReason.UNSUPPORTED_SCHEME,
                    "redirect to " + location,
                    Later.WILL_NOT_HELP);
        } else if (visited.contains(next + " " + cookiesFor(next))) {
            fail(FetchReason.REDIRECT_LOOP, "back to " + next, Later.WILL_NOT_HELP);
        } else if (visited.size() > fetcher.limits().maxRedirects()) {
            fail(FetchReason.TOO_MANY_REDIRECTS, "last to " + next, Later.WILL_NOT_HELP);
        } else {
            visit(next);
        }
    }

    private void refused(HttpUrl url, Response response, int status) {
        Instant now = now();
        Optional<Instant> notBefore = Optional.ofNullable(response.header("Retry-After"))
                .filter(h -> status == 429 || status == 503)
                .flatMap(h -> RetryAfter.parse(h, now));
        Duration asked = notBefore.map(t -> Duration.between(now, t)).orElse(Duration.ZERO);
        fetcher.lanes().pause(host(url), asked);
        boolean soon = asked.compareTo(LONGEST_WAIT) <= 0;
        boolean passing = RETRIED.contains(status) || (status == 429 && notBefore.isPresent());
        if (passing && soon && mayTryAgain()) {
            Duration backoff = fetcher.backoff(attempt);
            again(url, asked.compareTo(backoff) > 0 ? asked : backoff);
            return;
        }
        Later later = FINAL.contains(status) ? Later.WILL_NOT_HELP : Later.MAY_HELP;
        String detail = url + (response.message().isEmpty() ? "" : ": " + response.message());
        outcome.complete(new Failed(url.uri(), now, FetchReason.ofStatus(status), detail, later, notBefore));
    }

    private void broke(HttpUrl url, IOException e) {
        String reason = NetworkFailure.reason(e);
        if (reason.equals(FetchReason.PRIVATE_ADDRESS)) {
            fail(reason, url.host(), Later.WILL_NOT_HELP);
            return;
        }
        fetcher.transport().forgetAddresses(url.host());
        fetcher.lanes().failed(host(url));
        if (mayTryAgain() && !reason.equals(FetchReason.TLS)) {
            again(url, fetcher.backoff(attempt));
        } else {
            fail(reason, url + ": " + e.getMessage(), Later.MAY_HELP);
        }
    }

    private boolean mayTryAgain() {
        return attempt < fetcher.limits().attempts();
    }

    private void again(HttpUrl url, Duration delay) {
        attempt++;
        if (!fetcher.lanes().later(delay, () -> ask(url))) {
            stop();
        }
    }

    /** Ends here, wherever it is; from any thread. */
    void stop() {
        fail(FetchReason.STOPPED, "the fetcher was closed", Later.MAY_HELP);
    }

    private void fail(String reason, String detail, Later later) {
        outcome.complete(new Failed(request.url(), now(), reason, detail, later, Optional.empty()));
    }

    private String cookiesFor(HttpUrl url) {
        return cookies.stream()
                .filter(c -> c.matches(url))
                .collect(Collectors.toMap(Cookie::name, Cookie::value, (old, fresh) -> fresh, java.util.TreeMap::new))
                .entrySet()
                .stream()
                .map(e -> e.getKey() + "=" + e.getValue())
                .collect(Collectors.joining("; "));
    }

    private static Validators validators(Response response) {
        return new Validators(validator(response, "ETag"), validator(response, "Last-Modified"));
    }

    /** Empty where it could not be sent back as it is. */
    private static String validator(Response response, String name) {
        String value = response.header(name);
        return value != null && value.chars().allMatch(c -> c >= ' ' && c < 127) ? value : "";
    }

    private Instant now() {
        return fetcher.clock().instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static String host(FetchRequest request) {
        HttpUrl url = HttpUrl.parse(request.url().toASCIIString());
        return url == null ? "" : url.host();
    }

    /** The name and port that politeness is owed to. */
    private static String host(HttpUrl url) {
        return url.host() + ":" + url.port();
    }
}

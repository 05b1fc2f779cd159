package dev.tocsin.fetcher;

import static dev.tocsin.settings.SettingTypes.bytes;
import static dev.tocsin.settings.SettingTypes.duration;
import static dev.tocsin.settings.SettingTypes.integer;
import static dev.tocsin.settings.SettingTypes.list;
import static dev.tocsin.settings.SettingTypes.text;

import dev.tocsin.settings.Setting;
import dev.tocsin.settings.SettingTypes;
import dev.tocsin.settings.Settings;
import java.time.Duration;
import java.util.List;

/** What a user can say about fetching. */
public final class FetchSettings {
    public static final Setting<String> USER_AGENT = text(
                    "fetch.user-agent",
                    "Tocsin/0.1 (news event coder)",
                    "Sent with each request; robots.txt knows us by the part before the slash.")
            .where(a -> !a.isBlank() && a.chars().allMatch(c -> c >= ' ' && c < 127), "printable ASCII, and not empty");
    public static final Setting<Duration> CONNECT_TIMEOUT =
            positive(duration("fetch.connect-timeout", "10s", "How long a connection may take to be made."));
    public static final Setting<Duration> DNS_TTL =
            duration("fetch.dns-ttl", "5m", "How long a host's addresses are used before its name is asked for again.");
    public static final Setting<Duration> TIMEOUT =
            positive(duration("fetch.timeout", "30s", "How long one whole answer may take."));
    public static final Setting<Long> MAX_BODY = bytes(
                    "fetch.max-body", "10MiB", "The largest decoded page or feed that is taken.")
            .where(n -> n > 0 && n <= 19L << 20, "between 1 and 19MiB, since a record holds 20MiB");
    public static final Setting<Integer> MAX_REDIRECTS = integer(
                    "fetch.max-redirects", 10, "redirects", "How many redirects are followed for one request.")
            .where(n -> n >= 0 && n <= 50, "between 0 and 50");
    public static final Setting<Integer> ATTEMPTS = integer(
                    "fetch.attempts", 3, "attempts", "How often a request is tried whose failure may pass.")
            .where(n -> n >= 1 && n <= 10, "between 1 and 10");
    public static final Setting<Duration> BACKOFF = positive(duration(
            "fetch.backoff", "2s", "How long to wait before the second attempt; doubled for each further one."));
    public static final Setting<Duration> HOST_DELAY = duration(
            "fetch.host-delay", "500ms", "The least time between two requests to one host; a longer crawl delay wins.");
    public static final Setting<Integer> HOST_PARALLELISM = integer(
                    "fetch.host-parallelism", 2, "requests", "How many requests one host gets at a time.")
            .where(n -> n >= 1 && n <= 16, "between 1 and 16");
    public static final Setting<Integer> WORKERS = integer(
                    "fetch.workers",
                    128,
                    "threads",
                    "How many answers are waited for at a time, over all hosts; as many more of slow hosts.")
            .where(n -> n >= 1 && n <= 400, "between 1 and 400");
    public static final Setting<Integer> POLLS = integer(
                    "fetch.polls", 1000, "sources", "How many sources are polled at a time, their pages included.")
            .where(n -> n >= 1, "at least 1");
    public static final Setting<Integer> BREAKER_FAILURES = integer(
                    "fetch.breaker-failures",
                    5,
                    "failures",
                    "After how many failures in a row a host is left alone for a while.")
            .where(n -> n >= 1, "at least 1");
    public static final Setting<Duration> BREAKER_PAUSE = positive(duration(
            "fetch.breaker-pause", "1m", "How long a failing host is left alone at first; doubled up to an hour."));
    public static final Setting<Duration> MIN_INTERVAL = positive(duration(
            "fetch.min-interval", "1m", "The shortest time between two polls of a source that changes often."));
    public static final Setting<Duration> MAX_INTERVAL = positive(duration(
            "fetch.max-interval", "1d", "The longest time between two polls of a source that hardly changes."));
    public static final Setting<Duration> FIRST_INTERVAL = positive(
            duration("fetch.first-interval", "10m", "The time between two polls while nothing is known of a source."));
    public static final Setting<List<String>> REVISIT_AFTER = list(
                    "fetch.revisit-after",
                    "15m,2h,1d",
                    "How long after its capture a page is fetched again to see whether it was edited.")
            .where(FetchSettings::areDurations, "durations such as 15m,2h,1d");
    public static final Setting<Duration> PAGE_MEMORY = positive(duration(
            "fetch.page-memory", "2d", "How long the last capture of a page is remembered after it was made."));
    public static final Setting<Integer> MAX_ITEMS = integer(
                    "fetch.max-items",
                    500,
                    "items",
                    "How many items of one feed or sitemap are looked at, the newest first.")
            .where(n -> n >= 1, "at least 1");

    public static final List<Setting<?>> ALL = List.of(
            USER_AGENT,
            CONNECT_TIMEOUT,
            DNS_TTL,
            TIMEOUT,
            MAX_BODY,
            MAX_REDIRECTS,
            ATTEMPTS,
            BACKOFF,
            HOST_DELAY,
            HOST_PARALLELISM,
            WORKERS,
            POLLS,
            BREAKER_FAILURES,
            BREAKER_PAUSE,
            MIN_INTERVAL,
            MAX_INTERVAL,
            FIRST_INTERVAL,
            REVISIT_AFTER,
            PAGE_MEMORY,
            MAX_ITEMS);

    private FetchSettings() {}

    public static FetchLimits limits(Settings s) {
        return new FetchLimits(
                s.get(USER_AGENT),
                s.get(CONNECT_TIMEOUT),
                s.get(DNS_TTL),
                s.get(TIMEOUT),
                s.get(MAX_BODY),
                s.get(MAX_REDIRECTS),
                s.get(ATTEMPTS),
                s.get(BACKOFF),
                s.get(HOST_DELAY),
                s.get(HOST_PARALLELISM),
                s.get(WORKERS),
                s.get(BREAKER_FAILURES),
                s.get(BREAKER_PAUSE));
    }

    public static Polling polling(Settings s) {
        return new Polling(
                s.get(MIN_INTERVAL),
                s.get(MAX_INTERVAL),
                s.get(FIRST_INTERVAL),
                s.get(REVISIT_AFTER).stream()
                        .map(SettingTypes::parseDuration)
                        .sorted()
                        .toList(),
                s.get(PAGE_MEMORY),
                s.get(MAX_ITEMS),
                s.get(POLLS));
    }

    private static Setting<Duration> positive(Setting<Duration> setting) {
        return setting.where(d -> !d.isZero(), "more than nothing");
    }

    private static boolean areDurations(List<String> texts) {
        try {
            texts.forEach(SettingTypes::parseDuration);
            return true;
        } catch (IllegalArgumentException notOne) {
            return false;
        }
    }
}

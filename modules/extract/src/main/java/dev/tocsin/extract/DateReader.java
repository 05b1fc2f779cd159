package dev.tocsin.extract;

import dev.tocsin.model.DatePrecision;
import dev.tocsin.model.PageDate;
import dev.tocsin.model.PageDate.Origin;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads when a page was published and when it was last changed, from the most trusted part that says so; what the page
 * shows its readers settles the day where machines were told it in UTC.
 */
final class DateReader {
    private static final Pattern IN_URL = Pattern.compile(
            "[/_.-](19[89]\\d|20\\d\\d)([/_.-])([01]?\\d|\\p{L}{3})\\2([0-3]?\\d)(?=[/_.?-]|$)|[/_-](20\\d\\d)([01]\\d)([0-3]\\d)(?=[/_.-]|$)"
                    + "|[/_-]([0-3]\\d)-([01]\\d)-(20\\d\\d)(?=[/_.?-]|$)");

    private static final int MIN_CHARS = 6;

    /** Days further apart than this are two days, not one day in two zones. */
    private static final Duration APART = Duration.ofDays(2);

    private final Page page;
    private final Instant latest;
    private final DateText.Order order;
    private final StatedDates stated;
    private final VisibleDates visible;

    /**
     * @param latest dates after this one are not believed
     * @param headline the block that shows the title, -1 where there is none
     */
    DateReader(Page page, Instant latest, int headline) {
        this.page = page;
        this.latest = latest;
        this.order = order(page);
        this.stated = new StatedDates(page, this::read);
        this.visible = new VisibleDates(page, headline, this::read);
    }

    Optional<PageDate> published() {
        return stated.published()
                .map(this::settled)
                .or(visible::fromProperties)
                .or(visible::fromTimeElements)
                .or(visible::announced)
                .or(this::vague)
                .or(this::fromUrlOrLine)
                .or(visible::nearHeadline)
                .or(visible::fromDatedElements)
                .or(visible::fromText)
                .or(stated::uploaded)
                .or(stated::embedded)
                .or(this::modified);
    }

    /** What names without a clear meaning state, unless the page shows its readers an earlier day. */
    private Optional<PageDate> vague() {
        return stated.vague()
                .map(this::settled)
                .map(date -> visible.dateLine()
                        .filter(shown -> shown.day().isBefore(date.day())
                                && visible.shown().stream()
                                        .noneMatch(other -> other.day().equals(date.day())))
                        .orElse(date));
    }

    Optional<PageDate> modified() {
        return stated.modified().or(visible::changed);
    }

    /** Addresses are given to drafts: a date line of a day beside the address's own knows better. */
    private Optional<PageDate> fromUrlOrLine() {
        return fromUrl()
                .map(url -> visible.dateLine()
                        .filter(line -> isBeside(line, url.day()))
                        .orElse(url));
    }

    /** What was stated, set right by what is shown. */
    private PageDate settled(PageDate stated) {
        LocalDate day = stated.day();
        boolean utc = stated.value().getOffset().equals(ZoneOffset.UTC);
        List<PageDate> shown = visible.shown();
        Optional<PageDate> url = fromUrl();
        if (utc
                && url.filter(date -> isBeside(date, day)).isPresent()
                && visible.dateLine().filter(line -> line.day().equals(day)).isEmpty()) {
            return onDay(stated, url.get());
        }
        Optional<PageDate> local = visible.stamps().stream()
                .filter(date -> date.instant().equals(stated.instant())
                        && !date.value().getOffset().equals(ZoneOffset.UTC))
                .findFirst();
        if (utc && local.isPresent()) {
            return new PageDate(local.get().value(), stated.precision(), stated.origin());
        }
        if (Stream.concat(url.stream(), shown.stream())
                .anyMatch(date -> date.day().equals(day))) {
            return stated;
        }
        Optional<PageDate> beside =
                shown.stream().filter(date -> isBeside(date, day)).findFirst();
        return utc && beside.isPresent() ? onDay(stated, beside.get()) : anew(stated, shown);
    }

    private static boolean isBeside(PageDate date, LocalDate day) {
        return Math.abs(ChronoUnit.DAYS.between(date.day(), day)) == 1;
    }

    /**
     * Pages that are rewritten show their readers the day of that. It is theirs where the day that was stated is shown
     * nowhere, and two of these name it: the page as shown, the last change, the day that the page is listed under.
     */
    private PageDate anew(PageDate stated, List<PageDate> shown) {
        Optional<PageDate> listed = page.meta.first("date").flatMap(text -> read(text, Origin.META));
        Optional<LocalDate> modified = modified().map(PageDate::day);
        Optional<LocalDate> listedDay = listed.map(PageDate::day);
        return Stream.concat(shown.stream(), listed.filter(date -> isOn(date, modified)).stream())
                .filter(date -> isOn(date, modified) || isOn(date, listedDay))
                .filter(date ->
                        Duration.between(stated.instant(), date.instant()).compareTo(APART) > 0)
                .findFirst()
                .orElse(stated);
    }

    private static boolean isOn(PageDate date, Optional<LocalDate> day) {
        return day.filter(date.day()::equals).isPresent();
    }

    /** The same instant, under the least offset that puts it on the day that the page shows; the shown day if none does. */
    private static PageDate onDay(PageDate stated, PageDate shown) {
        if (stated.precision() == DatePrecision.DAY) {
            return shown;
        }
        int sign = shown.day().isBefore(stated.day()) ? -1 : 1;
        for (int hours = 1; hours <= 14; hours++) {
            OffsetDateTime shifted = stated.value().withOffsetSameInstant(ZoneOffset.ofHours(sign * hours));
            if (shifted.toLocalDate().equals(shown.day())) {
                return new PageDate(shifted, stated.precision(), stated.origin());
            }
        }
        return shown;
    }

    private Optional<PageDate> fromUrl() {
        String address = page.link("canonical").orElse("") + ' ' + page.url;
        Matcher m = IN_URL.matcher(address);
        while (m.find()) {
            String written = m.group(1) != null
                    ? m.group(1) + '-' + month(m.group(3)) + '-' + m.group(4)
                    : m.group(5) != null
                            ? m.group(5) + '-' + m.group(6) + '-' + m.group(7)
                            : m.group(10) + '-' + m.group(9) + '-' + m.group(8);
            Optional<PageDate> date = read(written, Origin.URL);
            if (date.isPresent()) {
                return date;
            }
        }
        return Optional.empty();
    }

    private static String month(String written) {
        return Character.isDigit(written.charAt(0)) ? written : String.valueOf(MonthNames.number(written));
    }

    private Optional<PageDate> read(String written, Origin origin) {
        if (written.length() < MIN_CHARS || !hasDigit(written)) {
            return Optional.empty();
        }
        return DateText.find(written, order)
                .filter(date -> !date.value().toInstant().isAfter(latest))
                .filter(date -> date.value().getYear() >= 1990)
                .map(date -> new PageDate(date.value(), date.precision(), origin));
    }

    private static boolean hasDigit(String written) {
        int end = Math.min(written.length(), DateText.MAX_CHARS);
        for (int i = 0; i < end; i++) {
            if (Character.isDigit(written.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Americans write the month first, where the page says that it is theirs or says nothing and is in English. */
    private static DateText.Order order(Page page) {
        String language = page.language().replace('_', '-');
        boolean elsewhere = SiteReader.host(page.url)
                .matches(".*\\.(uk|au|nz|ie|in|za|de|fr|it|es|nl|at|ch|be|pt|br|pl|ru|se|no|dk|fi|eu)$");
        boolean american = language.startsWith("en-us") || language.equals("en") || language.isEmpty();
        return american && !elsewhere ? DateText.Order.MONTH_FIRST : DateText.Order.DAY_FIRST;
    }
}

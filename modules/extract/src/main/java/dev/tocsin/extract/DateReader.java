package dev.tocsin.extract;

import dev.tocsin.model.DatePrecision;
import dev.tocsin.model.PageDate;
import dev.tocsin.model.PageDate.Origin;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Reads when a page was published and when it was last changed, from the most trusted part that says so. */
final class DateReader {
    private static final String[] PUBLISHED = {
        "article:published_time", "og:published_time", "datepublished", "parsely-pub-date", "sailthru.date", "publication_date",
        "pubdate", "publishdate", "publish-date", "publish_date", "article.published", "published-date", "published_time",
        "article_date_original", "originalpublicationdate", "dc.date.issued", "dcterms.issued", "dc.date.created", "dcterms.created",
        "date.created", "dcterms.date", "dc.date", "rnews:datepublished", "og:article:published_time", "cxenseparse:recs:publishtime",
        "article:published", "citation_publication_date", "citation_date", "citation_online_date", "bt:pubdate", "ptime",
        "article_published_time", "created", "datecreated", "og:pubdate", "release_date", "og:release_date", "video:release_date",
        "shareaholic:article_published_time", "last-published", "eomportal-lastupdate", "date", "timestamp", "gentime",
        "publishtime", "pub_date", "dateposted", "date_published", "publisheddate", "originaldate", "displaydate"
    };
    private static final String[] MODIFIED = {
        "article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "dc.date.modified", "lastmod", "last-modified",
        "modified", "article:modified", "article_modified_time", "og:modified_time", "dateupdated", "updated_time", "revision_date"
    };
    private static final Pattern IN_URL = Pattern.compile(
            "[/_.-](19[89]\\d|20\\d\\d)([/_.-])([01]?\\d|\\p{L}{3})\\2([0-3]?\\d)(?=[/_.?-]|$)|[/_-](20\\d\\d)([01]\\d)([0-3]\\d)(?=[/_.-]|$)");
    private static final Pattern PUBLISHED_NAME = Pattern.compile("publish|pubdate|posted|entry-date|created|date-posted|veroeffentlicht");
    private static final Pattern CHANGED_NAME = Pattern.compile("modif|updat|changed|aktualis");

    private final Page page;
    private final Instant latest;
    private final DateText.Order order;

    /** @param latest dates after this one are not believed */
    DateReader(Page page, Instant latest) {
        this.page = page;
        this.latest = latest;
        this.order = order(page);
    }

    Optional<PageDate> published() {
        return page.jsonLd.property("datePublished").flatMap(t -> read(t, Origin.JSON_LD))
                .or(() -> fromMeta(PUBLISHED))
                .or(this::fromTimeElements)
                .or(this::fromUrl)
                .or(this::fromDatedElements)
                .or(this::fromText)
                .or(() -> page.jsonLd.property("dateCreated").flatMap(t -> read(t, Origin.JSON_LD)))
                .or(() -> page.jsonLd.property("uploadDate").flatMap(t -> read(t, Origin.JSON_LD)))
                .or(() -> modified());
    }

    Optional<PageDate> modified() {
        return page.jsonLd.property("dateModified").flatMap(t -> read(t, Origin.JSON_LD))
                .or(() -> fromMeta(MODIFIED))
                .or(() -> page.times.stream()
                        .filter(time -> CHANGED_NAME.matcher(names(time)).find())
                        .flatMap(time -> ofTime(time).stream())
                        .findFirst());
    }

    private Optional<PageDate> fromMeta(String[] names) {
        for (String name : names) {
            for (String content : page.meta.all(name)) {
                Optional<PageDate> date = read(content, Origin.META);
                if (date.isPresent()) {
                    return date;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<PageDate> fromTimeElements() {
        Optional<PageDate> best = Optional.empty();
        int bestScore = Integer.MIN_VALUE;
        for (Element time : page.times) {
            String names = names(time);
            int score = (time.hasAttr("pubdate") || names.contains("datepublished") ? 6 : 0)
                    + (PUBLISHED_NAME.matcher(names).find() ? 3 : 0)
                    - (CHANGED_NAME.matcher(names).find() ? 4 : 0)
                    - (isAside(time) ? 5 : 0);
            Optional<PageDate> date = score > bestScore ? ofTime(time) : Optional.empty();
            if (date.isPresent()) {
                best = date;
                bestScore = score;
            }
        }
        return bestScore >= -4 ? best : Optional.empty();
    }

    /** Times of comments, and of the articles that a page only points to, are not the page's. */
    private static boolean isAside(Element element) {
        int steps = 0;
        for (Element e = element; e != null && steps < 8; e = e.parent()) {
            String tag = e.normalName();
            if (tag.equals("aside") || tag.equals("li") || tag.equals("nav") || tag.equals("footer")) {
                return true;
            }
            int roles = Role.mask(e.className() + ' ' + e.id());
            if (Role.COMMENT.in(roles) || Role.RELATED.in(roles) || Role.SIDE.in(roles) || Role.CARD.in(roles)) {
                return true;
            }
            steps++;
        }
        return false;
    }

    private Optional<PageDate> ofTime(Element time) {
        return read(time.attr("datetime"), Origin.TIME_ELEMENT)
                .or(() -> read(time.attr("content"), Origin.TIME_ELEMENT))
                .or(() -> read(time.text(), Origin.TIME_ELEMENT));
    }

    Optional<PageDate> fromUrl() {
        String address = page.link("canonical").orElse("") + ' ' + page.url;
        Matcher m = IN_URL.matcher(address);
        while (m.find()) {
            String written = m.group(1) != null
                    ? m.group(1) + '-' + month(m.group(3)) + '-' + m.group(4)
                    : m.group(5) + '-' + m.group(6) + '-' + m.group(7);
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

    private Optional<PageDate> fromDatedElements() {
        Optional<PageDate> aside = Optional.empty();
        for (Element element : page.dated) {
            if (element.textNodes().isEmpty() && element.childrenSize() > 6) {
                continue;
            }
            String text = element.text();
            if (text.length() > 120) {
                continue;
            }
            Optional<PageDate> date = read(element.attr("content"), Origin.VISIBLE_TEXT)
                    .or(() -> read(element.attr("datetime"), Origin.VISIBLE_TEXT))
                    .or(() -> read(element.attr("title"), Origin.VISIBLE_TEXT))
                    .or(() -> read(text, Origin.VISIBLE_TEXT));
            if (date.isPresent()) {
                if (!isAside(element)) {
                    return date;
                }
                aside = aside.or(() -> date);
            }
        }
        return aside;
    }

    private Optional<PageDate> fromText() {
        List<Block> blocks = page.blocks;
        for (Block block : blocks) {
            if (block.text.length() <= 160 && block.linkDensity() < 0.5) {
                Optional<PageDate> date = read(block.text, Origin.VISIBLE_TEXT);
                if (date.isPresent()) {
                    return date;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<PageDate> read(String written, Origin origin) {
        if (written.length() < 6) {
            return Optional.empty();
        }
        return DateText.find(written, order)
                .filter(date -> !date.value().toInstant().isAfter(latest))
                .filter(date -> date.value().getYear() >= 1990)
                .map(date -> new PageDate(
                        date.precision() == DatePrecision.DAY ? date.value().withOffsetSameLocal(ZoneOffset.UTC) : date.value(),
                        date.precision(),
                        origin));
    }

    private static String names(Element element) {
        String own = element.className() + ' ' + element.attr("itemprop") + ' ' + element.id();
        Element parent = element.parent();
        return (parent == null ? own : own + ' ' + parent.className()).toLowerCase(Locale.ROOT);
    }

    /** Americans write the month first, where the page says that it is theirs or says nothing and is in English. */
    private static DateText.Order order(Page page) {
        Element html = page.document.selectFirst("html");
        String language = html == null ? "" : html.attr("lang").toLowerCase(Locale.ROOT).replace('_', '-');
        String host = page.url.getHost() == null ? "" : page.url.getHost();
        boolean elsewhere = host.matches(".*\\.(uk|au|nz|ie|in|za|de|fr|it|es|nl|at|ch|be|pt|br|pl|ru|se|no|dk|fi|eu)$");
        boolean american = language.startsWith("en-us") || ((language.equals("en") || language.isEmpty()) && !elsewhere);
        return american && !elsewhere ? DateText.Order.MONTH_FIRST : DateText.Order.DAY_FIRST;
    }
}

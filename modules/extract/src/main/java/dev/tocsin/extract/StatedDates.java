package dev.tocsin.extract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tocsin.model.PageDate;
import dev.tocsin.model.PageDate.Origin;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The dates that a page states for machines: in JSON-LD, in meta elements, in the data that its scripts start from. */
final class StatedDates {
    private static final String[] PUBLISHED = {
        "article:published_time",
        "og:published_time",
        "datepublished",
        "parsely-pub-date",
        "sailthru.date",
        "publication_date",
        "pubdate",
        "publishdate",
        "publish-date",
        "publish_date",
        "article.published",
        "published-date",
        "published_time",
        "article_date_original",
        "originalpublicationdate",
        "dc.date.issued",
        "dcterms.issued",
        "dc.date.created",
        "dcterms.created",
        "date.created",
        "rnews:datepublished",
        "cxenseparse:recs:publishtime",
        "article:published",
        "citation_publication_date",
        "citation_date",
        "citation_online_date",
        "bt:pubdate",
        "ptime",
        "article_published_time",
        "datecreated",
        "og:pubdate",
        "release_date",
        "og:release_date",
        "video:release_date",
        "shareaholic:article_published_time",
        "gentime",
        "publishtime",
        "pub_date",
        "dateposted",
        "date_published",
        "publisheddate",
        "originaldate",
        "displaydate",
        "vr:published-time",
        "article:post_date",
        "pdate",
        "doc_date",
        "docdate"
    };
    /** Names that many systems give to the day of the last change, or of the reading. */
    private static final String[] VAGUE = {
        "dcterms.date",
        "dc.date",
        "created",
        "last-published",
        "eomportal-lastupdate",
        "date",
        "timestamp",
        "og:article:published_time"
    };

    private static final String[] MODIFIED = {
        "article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "dc.date.modified", "lastmod",
                "last-modified",
        "modified", "article:modified", "article_modified_time", "og:modified_time", "dateupdated", "updated_time",
                "revision_date"
    };

    /** The name of a day of publication from its stem on, in JSON as it stands, within a string, or in an attribute. */
    private static final Pattern EMBEDDED = Pattern.compile(
            "(?:ublished(?:[_-]?(?:date|at|first|iso))?|ublish_?(?:date|time)|ublication_?date|ublication)"
                    + "(?:\\\\?\"|&quot;)\\s?:\\s?(?:\\\\?\"|&quot;)([0-9][^\"&\\\\]{7,40})",
            Pattern.CASE_INSENSITIVE);

    private static final String STEM = "ubli";
    private static final int MAX_EMBEDDED_CHARS = 90;

    private final Page page;
    private final BiFunction<String, Origin, Optional<PageDate>> read;

    StatedDates(Page page, BiFunction<String, Origin, Optional<PageDate>> read) {
        this.page = page;
        this.read = read;
    }

    Optional<PageDate> published() {
        return property("datePublished").or(() -> fromMeta(PUBLISHED));
    }

    /** From names that do not tell whether they speak of the publication. */
    Optional<PageDate> vague() {
        return fromMeta(VAGUE);
    }

    Optional<PageDate> modified() {
        return property("dateModified").or(() -> fromMeta(MODIFIED));
    }

    private Optional<PageDate> property(String name) {
        return page.jsonLd.property(name).flatMap(text -> read.apply(text, Origin.JSON_LD));
    }

    private Optional<PageDate> fromMeta(String[] names) {
        for (String name : names) {
            for (String content : page.meta.all(name)) {
                Optional<PageDate> date = read.apply(content, Origin.META);
                if (date.isPresent()) {
                    return date;
                }
            }
        }
        return Optional.empty();
    }

    /** What any node of the JSON-LD says, be it of the article or of its film. */
    Optional<PageDate> uploaded() {
        return anyProperty(
                "datePublished", "dateCreated", "uploadDate", "publishDate", "publishedAt", "first-publication");
    }

    private Optional<PageDate> anyProperty(String... names) {
        for (String name : names) {
            for (JsonNode node : page.jsonLd.nodes()) {
                Optional<PageDate> date = JsonLd.text(node, name).flatMap(text -> read.apply(text, Origin.JSON_LD));
                if (date.isPresent()) {
                    return date;
                }
            }
        }
        return Optional.empty();
    }

    /** The first date of publication in the data that the page's scripts draw it from. */
    Optional<PageDate> embedded() {
        Matcher m = EMBEDDED.matcher(page.html);
        for (int at = page.html.indexOf(STEM); at >= 0; at = page.html.indexOf(STEM, at + 1)) {
            m.region(at, Math.min(page.html.length(), at + MAX_EMBEDDED_CHARS));
            Optional<PageDate> date = m.lookingAt() ? read.apply(m.group(1), Origin.JSON_LD) : Optional.empty();
            if (date.isPresent()) {
                return date;
            }
        }
        return Optional.empty();
    }
}

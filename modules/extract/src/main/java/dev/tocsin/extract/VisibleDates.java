package dev.tocsin.extract;

import dev.tocsin.model.PageDate;
import dev.tocsin.model.PageDate.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** The dates that a page shows its readers: in time elements, in elements named for dates, in its words. */
final class VisibleDates {
    private static final Pattern PUBLISHED_NAME =
            Pattern.compile("publish|pubdate|posted|entry-date|created|date-posted|veroeffentlicht|timestamp");
    private static final Pattern CHANGED_NAME = Pattern.compile("modif|updat|changed|aktualis");
    private static final Pattern CHANGED_WORD = Pattern.compile(
            "(?iu)\\b(updated|modified|aktualisiert|geändert|änderung|mis à jour|actualizado|aggiornato|edited)\\b");
    /** Ends right before the date that it announces. */
    private static final Pattern PUBLISHED_WORD = Pattern.compile(
            "(?iu)\\b(published|posted|erschienen|veröffentlicht|erstellt|publié|publicado|pubblicato|gepubliceerd)"
                    + "( (am|on|le|el|il|op|at)\\b)?");

    private static final int MAX_ANNOUNCED_CHARS = 40;
    private static final int BEFORE = 8;
    private static final int AFTER = 14;
    private static final int MAX_ELEMENT_CHARS = 300;
    private static final int MAX_LEAD_CHARS = 90;
    /** Blocks up to this long are there for their date; longer ones only mention it. */
    private static final int MAX_DATE_LINE_CHARS = 90;

    private final Page page;
    private final int headline;
    private final BiFunction<String, Origin, Optional<PageDate>> read;

    /** @param headline the block that shows the title, -1 where there is none */
    VisibleDates(Page page, int headline, BiFunction<String, Origin, Optional<PageDate>> read) {
        this.page = page;
        this.headline = headline;
        this.read = read;
    }

    /** Every time that an element states for machines, wherever it stands. */
    List<PageDate> stamps() {
        return page.times.stream()
                .flatMap(time -> read.apply(time.attr("datetime"), Origin.TIME_ELEMENT).stream())
                .toList();
    }

    /** Every date shown near the headline or in a time element that is not an aside's. */
    List<PageDate> shown() {
        List<PageDate> dates = new ArrayList<>();
        for (Element time : page.times) {
            if (!isAside(time)) {
                read.apply(Page.text(time, MAX_ELEMENT_CHARS), Origin.TIME_ELEMENT)
                        .ifPresent(dates::add);
                read.apply(time.attr("datetime"), Origin.TIME_ELEMENT).ifPresent(dates::add);
            }
        }
        if (headline >= 0) {
            for (int i = Math.max(0, headline - BEFORE); i < Math.min(page.blocks.size(), headline + AFTER); i++) {
                read.apply(lead(page.blocks.get(i)), Origin.VISIBLE_TEXT).ifPresent(dates::add);
            }
        }
        return dates;
    }

    Optional<PageDate> fromTimeElements() {
        Optional<PageDate> best = Optional.empty();
        int bestScore = Integer.MIN_VALUE;
        for (Element time : page.times) {
            String names = names(time);
            int score = (time.hasAttr("pubdate") || names.contains("datepublished") ? 6 : 0)
                    + (PUBLISHED_NAME.matcher(names).find() ? 3 : 0)
                    - (CHANGED_NAME.matcher(names).find() ? 4 : 0)
                    - (isAside(time) ? 8 : 0);
            Optional<PageDate> date = score > bestScore ? ofTime(time) : Optional.empty();
            if (date.isPresent()) {
                best = date;
                bestScore = score;
            }
        }
        return bestScore >= -4 ? best : Optional.empty();
    }

    Optional<PageDate> changed() {
        return page.times.stream()
                .filter(time -> CHANGED_NAME.matcher(names(time)).find())
                .flatMap(time -> ofTime(time).stream())
                .findFirst();
    }

    /**
     * The date in the blocks around the headline: from a line that is there for its date before one in a sentence, and
     * one that is not said to be of a change before one that is.
     */
    Optional<PageDate> nearHeadline() {
        return dateLine().or(() -> nearest(block -> true));
    }

    /** The date in a short block around the headline. */
    Optional<PageDate> dateLine() {
        return nearest(block -> block.text.length() <= MAX_DATE_LINE_CHARS);
    }

    private Optional<PageDate> nearest(Predicate<Block> wanted) {
        if (headline < 0) {
            return Optional.empty();
        }
        Optional<PageDate> changed = Optional.empty();
        int end = Math.min(page.blocks.size(), headline + AFTER);
        for (int step = 0; step < AFTER + BEFORE; step++) {
            int i = step < AFTER ? headline + 1 + step : headline - 1 - (step - AFTER);
            if (i >= 0 && i < end && wanted.test(page.blocks.get(i))) {
                String lead = lead(page.blocks.get(i));
                Optional<PageDate> announced = announced(lead);
                if (announced.isPresent()) {
                    return announced;
                }
                Optional<PageDate> date = read.apply(lead, Origin.VISIBLE_TEXT);
                if (date.isPresent() && !CHANGED_WORD.matcher(lead).find()) {
                    return date;
                }
                changed = changed.isPresent() ? changed : date;
            }
        }
        return changed;
    }

    /** The date that a short block announces as the day of publication, wherever it stands. */
    Optional<PageDate> announced() {
        for (Block block : page.blocks) {
            if (block.text.length() <= 2 * MAX_LEAD_CHARS && block.linkDensity() < 0.5) {
                Optional<PageDate> date = announced(block.text);
                if (date.isPresent()) {
                    return date;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<PageDate> announced(String text) {
        Matcher word = PUBLISHED_WORD.matcher(text);
        return word.find()
                ? read.apply(
                        text.substring(word.end(), Math.min(text.length(), word.end() + MAX_ANNOUNCED_CHARS)),
                        Origin.VISIBLE_TEXT)
                : Optional.empty();
    }

    /** What elements other than time and meta state as the date of publication. */
    Optional<PageDate> fromProperties() {
        for (Element element : page.properties) {
            String tag = element.normalName();
            if (element.attr("itemprop").equalsIgnoreCase("datePublished")
                    && !tag.equals("meta")
                    && !isAside(element)) {
                Optional<PageDate> date = ofTime(element);
                if (date.isPresent()) {
                    return date;
                }
            }
        }
        return Optional.empty();
    }

    Optional<PageDate> fromDatedElements() {
        Optional<PageDate> aside = Optional.empty();
        for (Element element : page.dated) {
            if (element.textNodes().isEmpty() && element.childrenSize() > 6) {
                continue;
            }
            String text = Page.text(element, MAX_ELEMENT_CHARS);
            if (text.length() > MAX_ELEMENT_CHARS) {
                continue;
            }
            Optional<PageDate> date = read.apply(element.attr("content"), Origin.VISIBLE_TEXT)
                    .or(() -> read.apply(element.attr("datetime"), Origin.VISIBLE_TEXT))
                    .or(() -> read.apply(element.attr("title"), Origin.VISIBLE_TEXT))
                    .or(() -> read.apply(text, Origin.VISIBLE_TEXT));
            if (date.isPresent()) {
                if (!isAside(element)) {
                    return date;
                }
                aside = aside.isPresent() ? aside : date;
            }
        }
        return aside;
    }

    Optional<PageDate> fromText() {
        for (Block block : page.blocks) {
            if (block.linkDensity() < 0.5) {
                Optional<PageDate> date = read.apply(lead(block), Origin.VISIBLE_TEXT);
                if (date.isPresent()) {
                    return date;
                }
            }
        }
        return Optional.empty();
    }

    /** The whole of a short block, the first words of a long one. */
    private static String lead(Block block) {
        return block.text.length() <= 2 * MAX_LEAD_CHARS ? block.text : block.text.substring(0, MAX_LEAD_CHARS);
    }

    private Optional<PageDate> ofTime(Element time) {
        return read.apply(time.attr("datetime"), Origin.TIME_ELEMENT)
                .or(() -> read.apply(time.attr("content"), Origin.TIME_ELEMENT))
                .or(() -> read.apply(time.attr("title"), Origin.TIME_ELEMENT))
                .or(() -> read.apply(Page.text(time, MAX_ELEMENT_CHARS), Origin.TIME_ELEMENT));
    }

    /** Times of comments, and of the articles that a page only points to, are not the page's. */
    private boolean isAside(Element element) {
        int steps = 0;
        for (Element e = element; e != null && steps < 8 && !e.normalName().equals("body"); e = e.parent()) {
            String tag = e.normalName();
            if (tag.equals("aside")
                    || tag.equals("nav")
                    || tag.equals("footer")
                    || (tag.equals("a") && steps > 0 && !leadsHere(e))) {
                return true;
            }
            int roles = Role.mask(Role.withoutFiling(e.className()) + ' ' + e.id());
            if (Role.COMMENT.in(roles) || Role.RELATED.in(roles) || Role.SIDE.in(roles) || isCard(e, roles)) {
                return true;
            }
            steps++;
        }
        return false;
    }

    /** Whether this points to another article; items of a list of facts are named alike, but hold no link. */
    private static boolean isCard(Element element, int roles) {
        return Role.CARD.in(roles) && !Role.META.in(roles) && element.selectFirst("a[href]") != null;
    }

    /** Blogs make the date the link by which a post is to be cited. */
    private boolean leadsHere(Element link) {
        String path = String.valueOf(page.url.getPath());
        String href = link.attr("href");
        return path.length() > 1 && href.endsWith(path);
    }

    private static String names(Element element) {
        String own = element.className() + ' ' + element.attr("itemprop") + ' ' + element.id();
        Element parent = element.parent();
        return (parent == null ? own : own + ' ' + parent.className()).toLowerCase(Locale.ROOT);
    }
}

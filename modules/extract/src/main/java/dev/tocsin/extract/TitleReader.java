package dev.tocsin.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Reads the article's title, without the site's name. */
final class TitleReader {
    static final int MAX_CHARS = 500;
    private static final Pattern SEPARATOR = Pattern.compile("\\s+[|\\-–—:·•»«~]+\\s+|\\s*[|»•]\\s*|\\s+::\\s+");
    private static final Pattern PARTS = Pattern.compile("\\s*[|»•]\\s*|\\s+[-–—:·]+\\s+|:\\s+");
    private static final int MIN_WORDS = 4;
    private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private TitleReader() {}

    /** Empty where the page has none. */
    static String read(Page page, String publisher) {
        List<String> hints = new ArrayList<>();
        page.jsonLd.ofArticle("headline").ifPresent(hints::add);
        page.meta.first("og:title").ifPresent(hints::add);
        page.meta.first("twitter:title").ifPresent(hints::add);
        String head = page.document.title();
        if (!head.isBlank()) {
            hints.add(head);
        }
        Optional<String> heading = heading(page, hints);
        if (heading.isPresent()) {
            return withoutSite(heading.get(), page, publisher);
        }
        Optional<String> shown = hints.stream()
                .flatMap(hint -> shown(page, clean(hint)).stream())
                .findFirst();
        if (shown.isPresent()) {
            return shown.get();
        }
        return hints.stream()
                .map(hint -> withoutSite(clean(hint), page, publisher))
                .filter(title -> !title.isEmpty())
                .findFirst()
                .or(() -> page.headings.stream()
                        .map(h -> clean(Page.text(h, MAX_CHARS)))
                        .filter(t -> !t.isEmpty())
                        .findFirst())
                .orElse("");
    }

    /** A part of the head that the page shows by itself, though in no heading. */
    private static Optional<String> shown(Page page, String head) {
        String[] parts = PARTS.split(head);
        if (parts.length < 2) {
            return Optional.empty();
        }
        Set<String> titles = new HashSet<>();
        for (String part : parts) {
            if (words(part).size() >= MIN_WORDS) {
                titles.add(part);
            }
        }
        return page.blocks.stream()
                .map(block -> block.text)
                .filter(titles::contains)
                .findFirst();
    }

    /** The heading that says the same as the head of the page. */
    private static Optional<String> heading(Page page, List<String> hints) {
        String best = "";
        double bestScore = 0.0;
        int h1s = 0;
        List<Set<String>> said = hints.stream().map(TitleReader::words).toList();
        for (Element heading : page.headings) {
            String text = clean(Page.text(heading, MAX_CHARS));
            if (text.isEmpty() || text.length() > MAX_CHARS) {
                continue;
            }
            boolean first = heading.normalName().equals("h1");
            Set<String> words = words(text);
            double score = said.stream()
                            .mapToDouble(hint -> likeness(words, hint))
                            .max()
                            .orElse(0)
                    + (first ? 0.15 : 0);
            if (score > bestScore) {
                best = text;
                bestScore = score;
            }
            h1s += first ? 1 : 0;
        }
        boolean sure = bestScore >= 0.65 || (h1s == 1 && bestScore >= 0.45) || (hints.isEmpty() && h1s > 0);
        return sure && !best.isEmpty() ? Optional.of(best) : Optional.empty();
    }

    /** How much of the words two titles share, 0..1; a site's name at the end of one counts little. */
    static double likeness(String one, String other) {
        return likeness(words(one), words(other));
    }

    private static double likeness(Set<String> a, Set<String> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        int shared = 0;
        for (String word : a) {
            shared += b.contains(word) ? 1 : 0;
        }
        return 2.0 * shared / (a.size() + b.size());
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>(List.of(WORDS.split(text.toLowerCase(Locale.ROOT))));
        words.remove("");
        return words;
    }

    static String withoutSite(String title, Page page, String publisher) {
        String[] parts = SEPARATOR.split(title);
        if (parts.length < 2) {
            return title;
        }
        String last = parts[parts.length - 1];
        if (isSite(last, page, publisher)) {
            int end = title.lastIndexOf(last);
            return withoutSite(trimSeparator(title.substring(0, end)), page, publisher);
        }
        if (isSite(parts[0], page, publisher)) {
            return trimSeparator(title.substring(title.indexOf(parts[0]) + parts[0].length()));
        }
        return title;
    }

    private static boolean isSite(String part, Page page, String publisher) {
        String folded = folded(part);
        if (folded.isEmpty()) {
            return true;
        }
        String host =
                page.url.getHost() == null ? "" : folded(page.url.getHost().replaceFirst("^www\\.", ""));
        return folded.equals(folded(publisher))
                || host.startsWith(folded)
                || folded.startsWith(host)
                || (folded.length() > 3 && host.contains(folded))
                || likeness(part, publisher) > 0.6;
    }

    private static String folded(String text) {
        return WORDS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
    }

    private static String trimSeparator(String title) {
        return title.replaceAll("^[\\s|\\-–—:·•»«~]+|[\\s|\\-–—:·•»«~]+$", "");
    }

    static String clean(String title) {
        return fold(title.length() > 4 * MAX_CHARS ? title.substring(0, 4 * MAX_CHARS) : title);
    }

    /** The text with white space folded and characters that are not seen dropped. */
    static String fold(String text) {
        RunBuilder run = new RunBuilder();
        run.append(text, false, false);
        return run.take().text();
    }
}

package dev.tocsin.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** The names that a page shows its readers: in elements named for authors, or in a line near the headline. */
final class VisibleByline {
    private static final int MAX_CHARS = 160;
    private static final int BEFORE = 4;
    private static final int AFTER = 12;

    private VisibleByline() {}

    static List<String> read(Page page, int headline) {
        List<String> best = List.of();
        int bestScore = 0;
        Element bestElement = null;
        for (Element element : page.authors) {
            int score = score(element);
            if (score < bestScore || score <= 0) {
                continue;
            }
            String text = Page.text(element, MAX_CHARS);
            List<String> names = text.isBlank() || text.length() > MAX_CHARS ? List.of() : Byline.names(text);
            if (names.isEmpty()) {
                continue;
            }
            if (score > bestScore) {
                best = new ArrayList<>(names);
                bestScore = score;
                bestElement = element;
            } else if (bestElement != null
                    && element.normalName().equals(bestElement.normalName())
                    && element.className().equals(bestElement.className())
                    && areBeside(bestElement, element)) {
                best.addAll(names);
            }
        }
        return bestScore >= 3 ? best : announced(page, headline).orElse(best);
    }

    /** How likely an element holds the byline and nothing else; 0 and less: not at all. */
    private static int score(Element element) {
        String rel = element.attr("rel");
        String names = (element.className()
                        + ' '
                        + element.id()
                        + ' '
                        + element.attr("itemprop")
                        + ' '
                        + element.attr("data-testid"))
                .toLowerCase(Locale.ROOT);
        int score = 1;
        if (rel.contains("author") || element.attr("itemprop").equals("author")) {
            score = 4;
        } else if (names.contains("byline")) {
            score = 4;
        } else if (names.contains("author-name")
                || names.contains("author__name")
                || names.contains("authorname")
                || names.contains("author_name")) {
            score = 4;
        } else if (names.contains("author") || names.contains("autor") || names.contains("auteur")) {
            score = 3;
        }
        if (names.contains("bio")
                || names.contains("about")
                || names.contains("description")
                || names.contains("image")
                || names.contains("avatar")
                || names.contains("job")
                || names.contains("title")
                || names.contains("social")) {
            score -= 2;
        }
        return score - aside(element);
    }

    private static int aside(Element element) {
        int steps = 0;
        int doubt = 0;
        for (Element e = element; e != null && steps < 7 && !e.normalName().equals("body"); e = e.parent()) {
            String tag = e.normalName();
            int roles = Role.mask(Role.withoutFiling(e.className()) + ' ' + e.id());
            if (tag.equals("nav") || Role.COMMENT.in(roles) || Role.RELATED.in(roles)) {
                return 4;
            }
            if (tag.equals("aside") || tag.equals("footer") || Role.SIDE.in(roles) || Role.CARD.in(roles)) {
                doubt = 1;
            }
            steps++;
        }
        return doubt;
    }

    private static boolean areBeside(Element one, Element other) {
        Element near = one.parent();
        for (int steps = 0; near != null && steps < 3; steps++) {
            for (Element e = other.parent(); e != null; e = e.parent()) {
                if (e == near) {
                    return true;
                }
            }
            near = near.parent();
        }
        return false;
    }

    /** A short block near the headline that says "By ...". */
    private static Optional<List<String>> announced(Page page, int headline) {
        int from = Math.max(0, headline - BEFORE);
        int to = headline < 0 ? 0 : Math.min(page.blocks.size(), headline + AFTER);
        for (int i = from; i < to; i++) {
            String text = page.blocks.get(i).text;
            if (text.length() <= MAX_CHARS && Byline.LEAD.matcher(text).find()) {
                List<String> names = Byline.names(text);
                if (!names.isEmpty()) {
                    return Optional.of(names);
                }
            }
        }
        return Optional.empty();
    }
}

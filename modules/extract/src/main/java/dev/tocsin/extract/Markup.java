package dev.tocsin.extract;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/** What elements mean for reading: which are passed over, which set their text apart, which are not seen. */
final class Markup {
    private static final Set<String> SKIPPED =
            Set.of(("script style noscript template svg iframe object embed audio video canvas select option"
                            + " textarea input button map head title math applet datalist frameset noframes meta link"
                            + " source track img picture rp rt amp-ad amp-analytics amp-iframe amp-img")
                    .split(" "));
    private static final Set<String> BLOCKS =
            Set.of(("html body article section main div p ul ol li dl dt dd table tbody thead tfoot tr td th"
                            + " caption blockquote pre h1 h2 h3 h4 h5 h6 header footer nav aside figure figcaption form"
                            + " fieldset legend address details summary hr center hgroup dialog menu dir noindex search"
                            + " label")
                    .split(" "));

    private Markup() {}

    /** Whether nothing in elements of this tag is text. */
    static boolean isSkipped(String tag) {
        return SKIPPED.contains(tag);
    }

    /** Elements of a page's own making count as blocks where they hold other elements. */
    static boolean isBlock(Element element) {
        String tag = element.normalName();
        return BLOCKS.contains(tag) || (tag.indexOf('-') > 0 && element.firstElementChild() != null);
    }

    /** Whether an inline element is only there for machines, or hidden. */
    static boolean isUnseen(Element inline) {
        if (inline.attributesSize() == 0) {
            return false;
        }
        String names = inline.className().toLowerCase(Locale.ROOT);
        return names.contains("screen-reader")
                || names.contains("sr-only")
                || names.contains("visually-hidden")
                || names.contains("visuallyhidden")
                || isConcealed(inline);
    }

    static boolean isConcealed(Element element) {
        if (element.hasAttr("hidden") || element.attr("aria-hidden").equals("true")) {
            return true;
        }
        String style = element.attr("style");
        return !style.isEmpty()
                && style.replace(" ", "").toLowerCase(Locale.ROOT).contains("display:none");
    }
}

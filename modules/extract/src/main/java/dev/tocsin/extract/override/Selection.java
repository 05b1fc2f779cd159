package dev.tocsin.extract.override;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/**
 * A CSS selector, and the attribute to take where it is written {@code SELECTOR@ATTRIBUTE}.
 *
 * @param attribute empty for the element's text
 */
record Selection(Evaluator selector, String attribute) {
    /** @throws IllegalStateException saying what is wrong with the selector */
    static Selection parse(String written) {
        int at = written.lastIndexOf('@');
        boolean named = at > 0 && written.substring(at + 1).matches("[A-Za-z][A-Za-z0-9_-]*");
        return new Selection(
                QueryParser.parse(named ? written.substring(0, at).strip() : written),
                named ? written.substring(at + 1) : "");
    }

    /** What is found, in the page's order; blank ones left out. */
    List<String> values(Element root) {
        return root.select(selector).stream()
                .map(e -> (attribute.isEmpty() ? e.text() : e.attr(attribute)).strip())
                .filter(text -> !text.isEmpty())
                .toList();
    }
}

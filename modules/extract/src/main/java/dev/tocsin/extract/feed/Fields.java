package dev.tocsin.extract.feed;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** The direct children of a channel or an item, by vocabulary and name: {@code "dc:date"}, {@code "title"}. */
final class Fields {
    private static final Document.OutputSettings XML = new Document.OutputSettings()
            .syntax(Document.OutputSettings.Syntax.xml)
            .prettyPrint(false)
            .escapeMode(org.jsoup.nodes.Entities.EscapeMode.xhtml)
            .charset(StandardCharsets.UTF_8);

    private final Element parent;
    private final Map<String, List<Element>> byName = new HashMap<>();

    Fields(Element parent) {
        this.parent = parent;
        for (Element child : parent.children()) {
            String vocabulary = XmlNames.vocabulary(child);
            boolean own = vocabulary.equals(XmlNames.CORE) || vocabulary.equals("atom");
            String name = own ? XmlNames.local(child) : vocabulary + ":" + XmlNames.local(child);
            byName.computeIfAbsent(name, n -> new ArrayList<>(1)).add(child);
        }
    }

    /** All elements of these names, by name in the order given, then as written. */
    Stream<Element> all(String... names) {
        return Stream.of(names).flatMap(n -> byName.getOrDefault(n, List.of()).stream());
    }

    /** The first text that isn't blank. */
    String text(String... names) {
        return all(names)
                .map(e -> e.wholeText().strip())
                .filter(t -> !t.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** The first that says anything. */
    Markup markup(String... names) {
        return all(names)
                .map(Fields::markup)
                .filter(m -> !m.isEmpty())
                .findFirst()
                .orElse(Markup.NONE);
    }

    String attribute(String local) {
        return XmlNames.attribute(parent, local);
    }

    /** Atom says what a text is; RSS leaves it to guess; both are often wrong about elements inside. */
    static Markup markup(Element e) {
        String type = XmlNames.attribute(e, "type").toLowerCase(Locale.ROOT);
        String mode = XmlNames.attribute(e, "mode").toLowerCase(Locale.ROOT);
        if (mode.equals("base64") || XmlNames.attribute(e, "encoding").equalsIgnoreCase("base64")) {
            return base64(e.wholeText(), type);
        }
        if (!e.children().isEmpty()) {
            return new Markup(inner(e, type), true);
        }
        String text = e.wholeText().strip();
        if (type.equals("html") || type.equals("text/html")) {
            return new Markup(text, true);
        }
        if (isBinary(type)) {
            return looksBase64(text) ? base64(text, "text/html") : Markup.NONE;
        }
        boolean saysPlain = type.equals("text") || type.equals("text/plain");
        return saysPlain ? new Markup(text, false) : Markup.guessed(text);
    }

    /** The wrapping {@code div} of Atom 1.0 is no part of the text. */
    private static String inner(Element e, String type) {
        Element content =
                type.equals("xhtml") && e.children().size() == 1 && e.ownText().isBlank() ? e.child(0) : e;
        StringBuilder out = new StringBuilder();
        for (Node node : content.childNodes()) {
            out.append(markupOf(node));
        }
        return out.toString().strip();
    }

    private static String markupOf(Node node) {
        Document shell = new Document("");
        shell.outputSettings(XML);
        shell.appendChild(node.clone());
        return shell.html();
    }

    private static boolean isBinary(String type) {
        return type.contains("/") && !type.startsWith("text/") && !type.contains("xml") && !type.contains("html");
    }

    private static boolean looksBase64(String text) {
        return text.length() >= 8
                && text.matches("[A-Za-z0-9+/\\s]+={0,2}\\s*")
                && text.replaceAll("\\s", "").length() % 4 == 0;
    }

    private static Markup base64(String text, String type) {
        try {
            String decoded = new String(Base64.getMimeDecoder().decode(text.strip()), StandardCharsets.UTF_8).strip();
            return type.equals("text/plain") ? new Markup(decoded, false) : new Markup(decoded, true);
        } catch (IllegalArgumentException notBase64) {
            return Markup.guessed(text.strip());
        }
    }
}

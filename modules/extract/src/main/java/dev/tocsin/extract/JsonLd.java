package dev.tocsin.extract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * The page's JSON-LD, with the node that describes the page's article. Scripts that are no JSON are passed over, but
 * the raw text stays for {@link #loose}.
 */
final class JsonLd {
    private static final int MAX_SCRIPT_CHARS = 2_000_000;
    private static final int MAX_BROKEN = 8;
    private static final int MAX_BROKEN_CHARS = 100_000;
    private static final int MAX_NODES = 2_000;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build();
    private static final Pattern ARTICLE_TYPE =
            Pattern.compile("(\\w*Article|BlogPosting|LiveBlogPosting|SocialMediaPosting|Report|Review|\\w*NewsItem)");
    private static final Pattern PAGE_TYPE = Pattern.compile("\\w*(WebPage|ItemPage|CreativeWork|VideoObject|Recipe)");
    private static final JsonNode NOTHING = JSON.missingNode();

    private final List<JsonNode> nodes = new ArrayList<>();
    private final List<String> broken = new ArrayList<>();
    private final JsonNode article;
    private final JsonNode page;

    JsonLd(List<String> scripts) {
        scripts.forEach(this::read);
        article = chosen();
        page = nodes.stream().filter(n -> isType(n, PAGE_TYPE)).findFirst().orElse(NOTHING);
    }

    private void read(String script) {
        if (script.length() > MAX_SCRIPT_CHARS) {
            return;
        }
        int start = firstBracket(script);
        if (start < 0) {
            return;
        }
        try {
            flatten(JSON.readTree(script.substring(start)));
        } catch (JsonProcessingException e) {
            if (broken.size() < MAX_BROKEN) {
                broken.add(script.substring(0, Math.min(script.length(), MAX_BROKEN_CHARS)));
            }
        }
    }

    /** Comment and CDATA marks around the JSON are passed over. */
    private static int firstBracket(String script) {
        for (int i = 0; i < script.length(); i++) {
            if (script.charAt(i) == '{' || (script.charAt(i) == '[' && !script.startsWith("[CDATA", i))) {
                return i;
            }
        }
        return -1;
    }

    private void flatten(JsonNode root) {
        ArrayDeque<JsonNode> queue = new ArrayDeque<>();
        queue.add(root);
        while (!queue.isEmpty() && nodes.size() < MAX_NODES) {
            JsonNode node = queue.poll();
            if (node.isArray()) {
                node.forEach(queue::add);
            } else if (node.isObject()) {
                nodes.add(node);
                for (String within : List.of("@graph", "mainEntity", "mainEntityOfPage", "about", "hasPart")) {
                    if (node.path(within).isContainerNode()) {
                        queue.add(node.path(within));
                    }
                }
            }
        }
    }

    /** The article that says most of itself: pages list others beside their own by a headline and a link. */
    private JsonNode chosen() {
        JsonNode best = NOTHING;
        int bestScore = 0;
        for (JsonNode node : nodes) {
            if (isType(node, ARTICLE_TYPE)) {
                int score = 1
                        + (text(node, "articleBody").isEmpty() ? 0 : 3)
                        + (node.has("datePublished") ? 2 : 0)
                        + (node.has("author") ? 2 : 0)
                        + (text(node, "headline").isEmpty() ? 0 : 1)
                        + (node.has("publisher") ? 1 : 0)
                        + (node.has("mainEntityOfPage") ? 1 : 0)
                        - (isType(node, Pattern.compile("Review")) ? 2 : 0);
                if (score > bestScore) {
                    best = node;
                    bestScore = score;
                }
            }
        }
        return best;
    }

    private static boolean isType(JsonNode node, Pattern wanted) {
        JsonNode type = node.path("@type");
        if (type.isArray()) {
            for (JsonNode one : type) {
                if (wanted.matcher(one.asText()).matches()) {
                    return true;
                }
            }
            return false;
        }
        return wanted.matcher(type.asText().replace("http://schema.org/", "").replace("https://schema.org/", ""))
                .matches();
    }

    boolean hasArticle() {
        return !article.isMissingNode();
    }

    /** The article's node, missing where there is none. */
    JsonNode article() {
        return article;
    }

    /** The web page's node, missing where there is none. */
    JsonNode page() {
        return page;
    }

    /** All nodes, in the page's order. */
    List<JsonNode> nodes() {
        return nodes;
    }

    /** A property of the article, or else of the page, as plain text. */
    Optional<String> property(String name) {
        return text(article, name).or(() -> text(page, name)).or(() -> loose(name));
    }

    /** A property of the article alone. */
    Optional<String> ofArticle(String name) {
        return text(article, name);
    }

    /** A string property found by its look in scripts that are no JSON. */
    Optional<String> loose(String name) {
        if (broken.isEmpty()) {
            return Optional.empty();
        }
        Pattern property =
                Pattern.compile('"' + Pattern.quote(name) + "\"\\s{0,9}:\\s{0,9}\"((?:[^\"\\\\]|\\\\.){1,400})\"");
        for (String script : broken) {
            Matcher matcher = property.matcher(script);
            if (matcher.find()) {
                return Optional.of(plain(matcher.group(1).replace("\\/", "/").replace("\\\"", "\"")));
            }
        }
        return Optional.empty();
    }

    static Optional<String> text(JsonNode node, String name) {
        JsonNode value = node.path(name);
        if (value.isArray() && value.size() > 0) {
            value = value.get(0);
        }
        if (value.isObject()) {
            value = value.has("@value") ? value.path("@value") : value.path("name");
        }
        String text = value.isValueNode() && !value.isNull() ? plain(value.asText()) : "";
        return text.isBlank() ? Optional.empty() : Optional.of(text);
    }

    private static String plain(String written) {
        return (written.indexOf('&') >= 0 ? Parser.unescapeEntities(written, false) : written).strip();
    }
}

package dev.tocsin.extract;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads what a page says of its place: publisher, section, canonical address, picture. */
final class SiteReader {
    private static final int MAX_NAME_CHARS = 80;

    private SiteReader() {}

    /** The site's name; its host where the page names none. */
    static String publisher(Page page) {
        return page.meta
                .first("og:site_name")
                .or(() -> JsonLd.text(page.jsonLd.article(), "publisher"))
                .or(() -> page.meta.first(
                        "application-name", "publisher", "dc.publisher", "cre", "apple-mobile-web-app-title"))
                .or(() -> organisation(page))
                .map(TitleReader::clean)
                .filter(name -> !name.isEmpty() && name.length() <= MAX_NAME_CHARS && !name.contains("://"))
                .orElseGet(() -> host(page.url));
    }

    private static Optional<String> organisation(Page page) {
        for (JsonNode node : page.jsonLd.nodes()) {
            String type = node.path("@type").asText();
            if (type.equals("NewsMediaOrganization") || type.equals("WebSite")) {
                return JsonLd.text(node, "name");
            }
        }
        return Optional.empty();
    }

    static String host(URI url) {
        String host = url.getHost() == null ? "" : url.getHost().toLowerCase(Locale.ROOT);
        return host.startsWith("www.") ? host.substring(4) : host;
    }

    static Optional<String> section(Page page) {
        return page.jsonLd
                .ofArticle("articleSection")
                .or(() -> page.meta.first("article:section", "parsely-section", "section", "og:section", "category"))
                .map(TitleReader::clean)
                .filter(section ->
                        !section.isEmpty() && section.length() <= MAX_NAME_CHARS && !section.contains("://"));
    }

    /** The page's own canonical address where it names a sound one, else its normalised address. */
    static URI canonical(Page page) {
        List<String> named = new ArrayList<>();
        page.link("canonical").ifPresent(named::add);
        page.meta.first("og:url").ifPresent(named::add);
        for (String address : named) {
            Optional<URI> sound = absolute(page, address).filter(url -> isSound(url, page.url));
            if (sound.isPresent()) {
                return CanonicalUrl.normalise(sound.get());
            }
        }
        return CanonicalUrl.normalise(page.url);
    }

    /** Sound: a web address on a host that shares its last two labels with the page's, and no home page unless the page is. */
    private static boolean isSound(URI canonical, URI page) {
        String path = canonical.getRawPath() == null ? "" : canonical.getRawPath();
        String own = page.getRawPath() == null ? "" : page.getRawPath();
        boolean home = path.length() <= 1 && canonical.getRawQuery() == null;
        boolean ownHome = own.length() <= 1 && page.getRawQuery() == null;
        return canonical.getHost() != null && domain(host(canonical)).equals(domain(host(page))) && (!home || ownHome);
    }

    private static String domain(String host) {
        String[] labels = host.split("\\.");
        int from = labels.length - 2;
        if (labels.length > 2 && labels[from].length() <= 3 && labels[labels.length - 1].length() == 2) {
            from--;
        }
        return from <= 0 ? host : String.join(".", List.of(labels).subList(from, labels.length));
    }

    static Optional<URI> image(Page page) {
        return page.meta
                .first("og:image", "og:image:url", "twitter:image", "twitter:image:src")
                .or(() -> fromJsonLd(page.jsonLd.article().path("image")))
                .flatMap(address -> absolute(page, address));
    }

    private static Optional<String> fromJsonLd(JsonNode image) {
        JsonNode one = image.isArray() ? image.path(0) : image;
        String address = one.isTextual() ? one.asText() : one.path("url").asText();
        return address.isEmpty() ? Optional.empty() : Optional.of(address);
    }

    private static Optional<URI> absolute(Page page, String address) {
        return CanonicalUrl.parse(address)
                .map(url -> page.url.isAbsolute() && !page.url.isOpaque() ? page.url.resolve(url) : url)
                .filter(url ->
                        url.getHost() != null && ("http".equals(url.getScheme()) || "https".equals(url.getScheme())));
    }
}

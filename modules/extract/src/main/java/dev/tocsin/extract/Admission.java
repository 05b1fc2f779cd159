package dev.tocsin.extract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tocsin.model.Extraction.Reason;
import dev.tocsin.model.Extraction.Rejected;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Decides which captures are no article, and says why. */
final class Admission {
    private static final int MIN_CHARS = 140;
    private static final int STUB_CHARS = 300;
    private static final int ERROR_CHARS = 1_200;
    private static final int FEW_BLOCKS = 6;
    private static final int LONG_CHARS = 1_500;
    private static final int MANY_TEASERS = 15;

    private static final List<byte[]> BINARY_STARTS = List.of(
            bytes("%PDF"),
            bytes("PK\u0003\u0004"),
            bytes("GIF8"),
            bytes("\u0089PNG"),
            bytes("\u00ff\u00d8\u00ff"),
            bytes("RIFF"),
            bytes("\u001f\u008b"),
            bytes("OggS"),
            bytes("ID3"),
            bytes("\u00d0\u00cf\u0011\u00e0"),
            bytes("BZh"),
            bytes("\u007fELF"));
    private static final Pattern TEXT_TYPE =
            Pattern.compile("text/(html|plain|xml|markdown)|application/(xhtml\\+xml|xml)|");
    private static final Pattern ERROR = Pattern.compile(
            "(?iu)^\\W*(error|oops|sorry)?\\W*(4\\d\\d|50\\d)\\b|\\b(404|403|500|502|503) (not found|error|forbidden|bad gateway)|page (not|cannot be|could not be) found|page you (are looking for|requested)"
                    + "|^not found|access (denied|to this page)|^forbidden|just a moment|are you (a robot|human)|attention required|bad gateway|service (temporarily )?unavailable"
                    + "|internal server error|something went wrong|request (blocked|could not be satisfied)|verify (that )?you are (a )?human|security check|under maintenance|unusual traffic"
                    + "|seite (wurde )?nicht gefunden|page (non trouvée|introuvable)|p[aá]gina no (encontrada|existe)|pagina non trovata|página não encontrada|pagina niet gevonden|страница не найдена");
    private static final Pattern HOME = Pattern.compile(
            "/?(index|home|default|start|startseite)?(\\.\\w{2,5})?/?|/[a-z]{2}(-[a-z]{2})?/?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern LIST_PATH = Pattern.compile(
            "(?i)/(tags?|topics?|category|categories|search|suche|author|authors|section|archive|archiv|page|rubrik|thema|themen)(/[^/]*){0,2}/?$");

    private Admission() {}

    /** Why these bytes are no text that can be read; absent where they may be. */
    static Optional<Rejected> ofBytes(byte[] body, String contentType) {
        if (isBlank(body)) {
            return rejected(Reason.EMPTY, body.length + " bytes, nothing but white space");
        }
        String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        boolean looksLikeHtml = head(body).contains("<html") || head(body).contains("<!doctype html");
        if (!TEXT_TYPE.matcher(type).matches() && !looksLikeHtml) {
            return rejected(Reason.NOT_TEXT, "content type " + type);
        }
        if (BINARY_STARTS.stream().anyMatch(start -> startsWith(body, start)) || isBinary(body)) {
            return rejected(Reason.NOT_TEXT, "bytes that are no text");
        }
        return Optional.empty();
    }

    /** Why this page is no article; absent where it is one. */
    static Optional<Rejected> ofPage(Page page, String title, BodyReader.Body body, boolean paywalled, boolean dated) {
        int chars = Block.width(body.text());
        if (chars < ERROR_CHARS && !page.jsonLd.hasArticle() && isError(page, title)) {
            return rejected(Reason.ERROR_PAGE, "title says so: " + title);
        }
        if (isIndex(page, chars, body, dated)) {
            return rejected(
                    Reason.NOT_AN_ARTICLE,
                    "a page of links: " + teasers(page) + " teasers, " + chars + " characters of text");
        }
        if (paywalled && chars < STUB_CHARS) {
            return rejected(Reason.PAYWALL, "asks to subscribe after " + chars + " characters");
        }
        return ofText(chars);
    }

    /** Why a text of this length is no article. */
    static Optional<Rejected> ofText(int chars) {
        return chars < MIN_CHARS ? rejected(Reason.TOO_SHORT, chars + " characters of text") : Optional.empty();
    }

    private static boolean isError(Page page, String title) {
        return ERROR.matcher(title).find()
                || ERROR.matcher(page.document.title()).find()
                || page.headings.stream()
                        .limit(3)
                        .anyMatch(heading ->
                                ERROR.matcher(Page.text(heading, 200)).find())
                || page.blocks.size() <= FEW_BLOCKS
                        && page.blocks.stream()
                                .anyMatch(block -> ERROR.matcher(block.text).find());
    }

    private static boolean isIndex(Page page, int chars, BodyReader.Body body, boolean dated) {
        String path = page.url.getRawPath() == null ? "" : page.url.getRawPath();
        boolean home = page.url.getHost() != null && HOME.matcher(path).matches() && page.url.getRawQuery() == null;
        boolean article = page.jsonLd.hasArticle()
                || page.meta
                        .first("og:type")
                        .filter(t -> t.toLowerCase(Locale.ROOT).contains("article"))
                        .isPresent();
        boolean list = LIST_PATH.matcher(path).find() || isCollection(page);
        int teasers = teasers(page);
        if (home && !(article && chars > LONG_CHARS)) {
            return chars < LONG_CHARS || teasers >= MANY_TEASERS;
        }
        if (article) {
            return false;
        }
        return (list && (teasers >= 6 || chars < LONG_CHARS) || teasers >= MANY_TEASERS && !dated)
                && chars < 2 * LONG_CHARS
                && body.confidence() < 0.9;
    }

    private static boolean isCollection(Page page) {
        for (JsonNode node : page.jsonLd.nodes()) {
            String type = node.path("@type").asText();
            if (type.equals("CollectionPage") || type.equals("SearchResultsPage")) {
                return true;
            }
        }
        return false;
    }

    /** Headings that are links: each points to an article elsewhere. */
    private static int teasers(Page page) {
        return (int) page.blocks.stream()
                .filter(block -> block.kind == Block.Kind.HEADING && block.linkDensity() > 0.8 && block.chars > 25)
                .count();
    }

    private static Optional<Rejected> rejected(Reason reason, String detail) {
        return Optional.of(new Rejected(reason, detail));
    }

    private static boolean isBlank(byte[] body) {
        for (byte b : body) {
            if (b > ' ' || b < 0) {
                return false;
            }
        }
        return true;
    }

    /** Text has no zero bytes, but for UTF-16 and UTF-32, where they fall on one side, and few other controls. */
    private static boolean isBinary(byte[] body) {
        int length = Math.min(body.length, 4096);
        int controls = 0;
        int zeros = 0;
        for (int i = 0; i < length; i++) {
            zeros += body[i] == 0 ? 1 : 0;
            controls += body[i] > 0
                            && body[i] < ' '
                            && body[i] != '\n'
                            && body[i] != '\r'
                            && body[i] != '\t'
                            && body[i] != '\f'
                    ? 1
                    : 0;
        }
        boolean wide = body.length > 1
                && (body[0] == (byte) 0xFF && body[1] == (byte) 0xFE
                        || body[0] == (byte) 0xFE && body[1] == (byte) 0xFF
                        || body[0] == 0);
        return controls * 10 > length || (zeros * 10 > length && !wide);
    }

    private static boolean startsWith(byte[] body, byte[] start) {
        if (body.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if (body[i] != start[i]) {
                return false;
            }
        }
        return true;
    }

    private static String head(byte[] body) {
        return new String(body, 0, Math.min(body.length, 2048), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    }

    private static byte[] bytes(String latin) {
        return latin.getBytes(StandardCharsets.ISO_8859_1);
    }
}

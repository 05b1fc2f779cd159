package dev.tocsin.extract;

import java.util.List;
import java.util.regex.Pattern;

/** What the class, id and role of an element say it is for, as page authors of many languages name such things. */
enum Role {
    BODY("articlebody|storybody|entrycontent|postcontent|postbody|articlecontent|storycontent|articletext|storytext"
            + "|bodycontent|bodycopy|bodytext|contentbody|articlecopy|mainbody|paywallbody|caasbody|textbody|richtext"
            + "|wysiwyg|entrytext|singlecontent|contenttext|newstext|newsbody|postentry|sectioncontent"),
    CONTENT("article story entry post body content text copy main paragraph artikel texte cuerpo nota corps contenu"
            + " contenido beitrag inhalt news blog noticia articulo testo articolo prose page hentry contents p par"),
    COMMENT("comment comments disqus reply respond replies discussion kommentar kommentare commentaire commentaires"
            + " comentario comentarios commenti livefyre responses commentlist forum"),
    SIDE("sidebar aside rail widget secondary sidecar side right left column col complementary extra marginal"),
    RELATED("related recommend recommended recommendation recommendations more also similar popular trending latest"
            + " recirc recirculation outbrain taboola zergnet suggestions suggested mehr verwandt verwandte aussi next"
            + " prev previous pagination readmore seealso mostread top relacionadas relacionados inread linked further"
            + " weitere recent neighbours adjacent explore upnext interstitial"),
    SHARE("share social facebook twitter follow sharing addtoany whatsapp tools shares sharebar connect sharedaddy"
            + " sociable teilen partager toolbar actions jp"),
    ADVERT(
            "ad ads advert advertisement advertising sponsor sponsored banner dfp gpt anzeige werbung publicite pub"
                    + " adsbygoogle commercial adslot adunit adwrap affiliate promo promotion promotions promobox teads native"),
    NAVIGATION("nav navbar navigation menu breadcrumb breadcrumbs topbar masthead pager tabs skip subnav crumbs"
            + " submenu toc pages sitemap header"),
    FOOTER("footer foot bottom copyright legal disclaimer imprint impressum contentinfo colophon endnote after"),
    NEWSLETTER("newsletter subscribe signup subscription register login membership donate cta donation subscriber"
            + " email inline mailing optin support contribute"),
    PAYWALL("paywall premium metered regwall gate locked piano plus barrier"),
    AUTHOR("author authors byline bio contributor autor auteur autore writer authorbox aboutauthor biography profile"
            + " authorbio vcard reporter by"),
    CAPTION("caption credit figure image photo media gallery slideshow carousel video player picture bild legend"
            + " credits photos images wp figcaption slide thumb thumbnail copyright photographer audio imgcaption"),
    TAG("tag tags topic topics keyword keywords category categories label labels schlagwort taxonomy cat hashtags"),
    META("meta date time timestamp published info dateline details posted postmeta updated entrymeta readtime kicker"
            + " eyebrow rubric publication"),
    CONSENT("cookie cookies consent gdpr privacy modal popup overlay lightbox dialog toast alert onetrust notification"
            + " notice tooltip"),
    CONCEALED("hidden hide sr visually screen invisible noprint offscreen collapsed print vh visuallyhidden d none"),
    SUMMARY("summary lead lede excerpt standfirst dek subtitle deck intro abstract chapo vorspann description"
            + " subheadline subhead sub teaser keypoints highlights bullets takeaways introduction einleitung"),
    TITLE("title headline heading titre header titel hed kop titulo headlines"),
    QUOTE("embed tweet instagram pullquote quote blockquote pull twitter oembed"),
    LIVE("live liveblog timeline ticker update updates"),
    SHOP("price cart product buy deal shop offer merchant reviews rating ratings stars specs"),
    FORM("form input search field poll quiz survey vote contact"),
    CARD("card teaser list item items grid tile feed block module listing stream river cards loop collection"),
    BOX("box infobox factbox callout panel aside note kasten infokasten inset fact sidenote highlight");

    private static final long NO_WORD = 7;

    /** Bodies are told by words run together, all others by single words. */
    private static final List<String> BODY_WORDS = List.of(BODY.words.split("\\|"));

    /** One of these is in each of the words above; they are quicker to look for. */
    private static final List<String> BODY_STEMS = List.of("body", "content", "text", "copy", "entry", "wysiwyg");

    private static final WordTable MASKS = masks();

    private static final Pattern FILING =
            Pattern.compile("(?<!\\S)(?:category|tag|author|topic|post_tag|tax)-\\S+\\s?");

    private final String words;

    Role(String words) {
        this.words = words;
    }

    int bit() {
        return 1 << ordinal();
    }

    boolean in(int mask) {
        return (mask & bit()) != 0;
    }

    /** The roles that these names (class, id, role, itemprop; separated by blanks) speak of, as a set of bits. */
    static int mask(String names) {
        int mask = 0;
        StringBuilder joined = new StringBuilder(names.length());
        long word = NO_WORD;
        char before = ' ';
        for (int i = 0; i <= names.length(); i++) {
            char c = i < names.length() ? names.charAt(i) : ' ';
            boolean letter = Character.isLetter(c);
            boolean hump = letter && Character.isUpperCase(c) && Character.isLowerCase(before);
            if (word != NO_WORD && (!letter || hump)) {
                mask |= MASKS.get(word);
                word = NO_WORD;
            }
            if (letter) {
                char lower = Character.toLowerCase(c);
                word = with(word, lower);
                joined.append(lower);
            } else if (c == ' ') {
                joined.append(' ');
            }
            before = c;
        }
        return isBody(joined) ? mask | BODY.bit() : mask;
    }

    private static long with(long word, char letter) {
        return word * 1_000_003 + letter;
    }

    private static WordTable masks() {
        WordTable masks = new WordTable();
        for (Role role : values()) {
            for (String word : role == BODY ? new String[0] : role.words.split(" ")) {
                long hash = NO_WORD;
                for (int i = 0; i < word.length(); i++) {
                    hash = with(hash, word.charAt(i));
                }
                masks.put(hash, masks.get(hash) | role.bit());
            }
        }
        return masks;
    }

    /**
     * The class names without those that file a post under its author, categories and tags, as blog systems write them
     * ("category-comment"): they speak of the subject, not of the element.
     */
    static String withoutFiling(String classes) {
        return classes.contains("category-")
                        || classes.contains("tag-")
                        || classes.contains("author-") && classes.contains("post-")
                ? FILING.matcher(classes).replaceAll("")
                : classes;
    }

    private static boolean isBody(StringBuilder joined) {
        return isAnyIn(BODY_STEMS, joined) && isAnyIn(BODY_WORDS, joined);
    }

    private static boolean isAnyIn(List<String> words, StringBuilder joined) {
        for (int i = 0; i < words.size(); i++) {
            if (joined.indexOf(words.get(i)) >= 0) {
                return true;
            }
        }
        return false;
    }
}

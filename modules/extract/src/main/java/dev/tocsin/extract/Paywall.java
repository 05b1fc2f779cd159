package dev.tocsin.extract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells whether a page says, or shows, that its text is cut for those who do not pay. */
final class Paywall {
    private static final Pattern ASKS = Pattern.compile(
            "(subscribe|sign up|log ?in|register|become a (member|subscriber)|start your (free )?trial) (now |today )?(to|and) (continue|keep|read|unlock|get full|access)"
                    + "|to (continue|keep) reading|(article|story|content) is (only |exclusively )?(available )?(for|to|reserved for) (our )?(subscribers|members|premium)"
                    + "|subscribers? only|subscriber-only|already a (subscriber|member)\\?|unlock (this|the full) (article|story)|you('ve| have) reached your (free )?(article )?limit"
                    + "|weiterlesen mit|jetzt (abonnieren|weiterlesen|testen) und|nur für abonnenten|artikel ist (nur )?für abonnenten|réservé (à nos|aux) abonnés"
                    + "|pour lire la suite|la suite est réservée|contenido exclusivo para suscriptores|suscríbete para (seguir|continuar)|contenuto riservato agli abbonati"
                    + "|abbonati per (leggere|continuare)|conteúdo exclusivo para assinantes|assine para (continuar|ler)",
            Pattern.CASE_INSENSITIVE);
    /** One of these is in every notice that the pattern finds; they are quicker to look for. */
    private static final List<String> STEMS = List.of(
            "subscri",
            "sign",
            "log",
            "regist",
            "member",
            "trial",
            "reading",
            "premium",
            "unlock",
            "limit",
            "weiterlesen",
            "abonn",
            "testen",
            "suite",
            "suscri",
            "abbonat",
            "assin");

    private static final boolean[] OPENINGS = openings();
    private static final int MIN_NOTICE_CHARS = 12;
    private static final int MAX_NOTICE_CHARS = 400;

    private Paywall() {}

    static boolean on(Page page) {
        return says(page.jsonLd.article())
                || says(page.jsonLd.page())
                || page.meta
                        .first("article:content_tier", "cxenseparse:access", "content_tier")
                        .filter(tier -> tier.equalsIgnoreCase("locked") || tier.equalsIgnoreCase("paid"))
                        .isPresent()
                || page.blocks.stream().anyMatch(Paywall::asks);
    }

    private static boolean says(JsonNode node) {
        JsonNode free = node.path("isAccessibleForFree");
        return free.asText().toLowerCase(Locale.ROOT).equals("false");
    }

    /** A notice in the middle of the page, that is shown; not a line of the menu. */
    private static boolean asks(Block block) {
        return block.text.length() <= MAX_NOTICE_CHARS
                && block.text.length() >= MIN_NOTICE_CHARS
                && !block.container.concealed
                && speaksOfAccess(block.text)
                && !isInFrame(block.container)
                && ASKS.matcher(block.text).find();
    }

    private static boolean isInFrame(Container from) {
        for (Container c = from; c != null; c = c.parent) {
            if (c.kind == Tag.NAV || c.kind == Tag.FOOTER || c.kind == Tag.HEADER) {
                return true;
            }
        }
        return false;
    }

    private static boolean speaksOfAccess(String text) {
        for (int i = 0; i + 2 < text.length(); i++) {
            int opening = opening(text.charAt(i), text.charAt(i + 1));
            if (opening >= 0 && OPENINGS[opening]) {
                for (String stem : STEMS) {
                    if (text.regionMatches(true, i, stem, 0, stem.length())) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** A number for two letters of the Latin alphabet, without case; negative for all else. */
    private static int opening(char one, char two) {
        int first = (one | 0x20) - 'a';
        int second = (two | 0x20) - 'a';
        return first < 0 || first > 25 || second < 0 || second > 25 ? -1 : 26 * first + second;
    }

    private static boolean[] openings() {
        boolean[] openings = new boolean[26 * 26];
        STEMS.forEach(stem -> openings[opening(stem.charAt(0), stem.charAt(1))] = true);
        return openings;
    }
}

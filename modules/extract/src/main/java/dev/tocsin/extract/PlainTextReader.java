package dev.tocsin.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads articles that come as plain text: a first line that looks like a title and stands apart is the title; lines that
 * only point to other articles, and what pages hang on at the end, are taken out. Pure.
 */
final class PlainTextReader {
    private static final int MAX_TITLE_CHARS = 220;
    private static final int MAX_PARAGRAPH_CHARS = 20_000;
    private static final int MAX_LINK_CHARS = 160;

    private static final Pattern SENTENCE_END = Pattern.compile("[.!?…][\"”’»)]?$");
    private static final Pattern BULLET = Pattern.compile("^\\s*[-–—•*▪►>]\\s+");
    static final Pattern POINTER = Pattern.compile(
            "(?iu)^\\W*(read (more|also|next|the full (story|article))|also read|see also|more (on|from|about|stories|news)\\b|related( (articles?|stories|news|posts?|content|links?))?\\s*(:|$)|recommended( (for you|reading))?\\s*(:|$)"
                    + "|(our )?latest (articles?|news|stories|posts)|most (read|popular)|top stories|you (may|might) also (like|be interested in)|don't miss|up next|trending( now)?\\s*(:|$)|editor'?s picks?"
                    + "|click here\\b|follow us\\b|share this\\b|subscribe (to|now)\\b|sign up (for|to)\\b|continue reading|keep reading|story continues|advertisement\\s*$|leave a (comment|reply)|previous (post|article)|next (post|article)"
                    + "|lesen sie auch|mehr zum thema|weiterlesen|das könnte sie auch interessieren|lire aussi|à lire aussi|lire la suite|lea también|leer más|ver también|leggi anche|leggi tutto|leia (também|mais)|lees (ook|meer)|читайте также)");
    /** What stands at the end of an article as a heading for what follows it there. */
    private static final Pattern GLUED = Pattern.compile(
            "(?<=[.!?…”\"’»)])\\s*(Read More|Read more|READ MORE|(?:Our |See )?(?:Latest|More|Related) (?:Articles|News|Stories|Posts)|Continue Reading|Advertisement|ADVERTISEMENT|Share this(?: article| story)?:?|Related:?|Tags:.{0,120}|Leave a (?:Comment|Reply))\\s*$");

    private PlainTextReader() {}

    static Text read(String written) {
        List<String> lines = new ArrayList<>();
        String bounded = written.length() > Page.MAX_CHARS ? written.substring(0, Page.MAX_CHARS) : written;
        for (String line : bounded.split("\\R", -1)) {
            lines.add(TitleReader.fold(line));
        }
        int first = 0;
        while (first < lines.size() && lines.get(first).isEmpty()) {
            first++;
        }
        boolean titled = first + 1 < lines.size() && lines.get(first + 1).isEmpty() && looksLikeTitle(lines.get(first));
        String title = titled ? lines.get(first) : "";
        return body(title, lines.subList(Math.min(lines.size(), titled ? first + 1 : first), lines.size()));
    }

    private static boolean looksLikeTitle(String line) {
        return line.length() <= MAX_TITLE_CHARS
                && !SENTENCE_END.matcher(line.replaceFirst("\\?$", "")).find()
                && !POINTER.matcher(line).find()
                && !BULLET.matcher(line).find();
    }

    private static Text body(String title, List<String> lines) {
        List<BlockVerdict> verdicts = new ArrayList<>();
        List<String> kept = new ArrayList<>();
        List<Boolean> cutAfter = new ArrayList<>();
        boolean blankLines = lines.stream().filter(String::isEmpty).count() > 1;
        boolean blankBefore = true;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isEmpty()) {
                blankBefore = true;
                continue;
            }
            String bare = GLUED.matcher(line).replaceFirst("").strip();
            String rule = isPointer(lines, i) ? "related link" : bare.isEmpty() ? "tail" : "text";
            boolean keep = rule.equals("text");
            verdicts.add(new BlockVerdict("line", line, keep, bare.equals(line) ? rule : "tail", keep ? 1 : 0));
            if (!keep) {
                if (!cutAfter.isEmpty()) {
                    cutAfter.set(cutAfter.size() - 1, true);
                }
            } else if (!kept.isEmpty() && blankLines && !blankBefore && isWrapped(kept.get(kept.size() - 1))) {
                kept.set(kept.size() - 1, kept.get(kept.size() - 1) + ' ' + bare);
            } else {
                kept.add(bare);
                cutAfter.add(false);
            }
            blankBefore = false;
        }
        return new Text(title, String.join("\n\n", Quotation.mend(kept, cutAfter)), verdicts);
    }

    /** Lines of a text that was broken at a fixed width, in a file that sets paragraphs apart by blank lines. */
    private static boolean isWrapped(String before) {
        return before.length() < MAX_PARAGRAPH_CHARS
                && !SENTENCE_END.matcher(before).find();
    }

    /** A bulleted line in title case, without a full stop, beside others or alone between paragraphs; or a known pointer. */
    private static boolean isPointer(List<String> lines, int at) {
        String line = lines.get(at);
        if (line.length() > MAX_LINK_CHARS) {
            return false;
        }
        if (POINTER.matcher(line).find() && (!SENTENCE_END.matcher(line).find() || line.length() < 60)) {
            return true;
        }
        return BULLET.matcher(line).find() && isHeadline(BULLET.matcher(line).replaceFirst(""));
    }

    /** Whether most of the longer words begin with a capital, as in English headlines. */
    private static boolean isHeadline(String line) {
        int words = 0;
        int capitals = 0;
        for (String word : line.split("\\s+")) {
            String bare = word.replaceAll("^\\P{L}+", "");
            if (bare.length() > 3) {
                words++;
                capitals += Character.isUpperCase(bare.charAt(0)) ? 1 : 0;
            }
        }
        return words >= 3
                && capitals * 10 >= words * 7
                && !line.endsWith(".")
                && !line.endsWith(";")
                && !line.endsWith(",");
    }

    /** A plain text as it was read; the title is empty where it has none. */
    record Text(String title, String text, List<BlockVerdict> verdicts) {}
}

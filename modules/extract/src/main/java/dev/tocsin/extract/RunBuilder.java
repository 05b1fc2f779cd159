package dev.tocsin.extract;

/** Gathers inline text, folding white space and dropping characters that are not seen. */
final class RunBuilder {
    private final StringBuilder text = new StringBuilder();
    private int linkChars;
    private int links;
    private int strongChars;
    private int breaks;
    private boolean blankDue;
    private boolean partDue;

    void append(String inline, boolean linked, boolean strong) {
        int i = 0;
        while (i < inline.length()) {
            int end = plainEnd(inline, i);
            if (end > i) {
                beforeInk(inline.charAt(i));
                text.append(inline, i, end);
                linkChars += linked ? end - i : 0;
                strongChars += strong ? end - i : 0;
                i = end;
                continue;
            }
            char c = inline.charAt(i++);
            if (isBlank(c)) {
                blankDue = true;
            } else if (!isUnseen(c)) {
                beforeInk(c);
                text.append(c);
                linkChars += linked ? 1 : 0;
                strongChars += strong ? 1 : 0;
            }
        }
    }

    private void beforeInk(char c) {
        blankDue |= partDue && isSeam(c);
        partDue = false;
        blankIfDue();
    }

    /** Where the run of plain letters, digits and signs that starts here ends. */
    private static int plainEnd(String inline, int from) {
        int i = from;
        while (i < inline.length() && inline.charAt(i) > ' ' && inline.charAt(i) < '\u007F') {
            i++;
        }
        return i;
    }

    /** A line break; true where it is the second in a row and so ends the block. */
    boolean lineBreak() {
        breaks++;
        return breaks > 1;
    }

    void blank() {
        blankDue = true;
    }

    /** A new part begins: words that only styles keep apart get a blank between them ("Ann Lee" + "May 5"). */
    void part() {
        partDue = true;
    }

    void link() {
        links++;
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    /** What was gathered; the builder is empty after. */
    Block.Run take() {
        Block.Run run = new Block.Run(text.toString(), linkChars, links, strongChars);
        text.setLength(0);
        linkChars = 0;
        links = 0;
        strongChars = 0;
        breaks = 0;
        blankDue = false;
        return run;
    }

    private void blankIfDue() {
        if (!text.isEmpty()) {
            if (breaks > 0) {
                text.append('\n');
            } else if (blankDue) {
                text.append(' ');
            }
        }
        breaks = 0;
        blankDue = false;
    }

    private boolean isSeam(char next) {
        char last = text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
        return Character.isLowerCase(last) && (Character.isUpperCase(next) || Character.isDigit(next));
    }

    private static boolean isBlank(char c) {
        return c <= ' '
                || c == '\u00A0'
                || c == '\u0085'
                || c == '\u3000'
                || c == '\u202F'
                || (c >= '\u2000' && c <= '\u200A')
                || c == '\u2028'
                || c == '\u2029'
                || c == '\u205F'
                || c == '\u1680';
    }

    /** Soft hyphens, zero-width marks, direction marks, controls, the byte order mark, lone replacement characters. */
    private static boolean isUnseen(char c) {
        return c == '\u00AD'
                || c == '\u200B'
                || c == '\u2060'
                || c == '\uFEFF'
                || (c >= '\u007F' && c <= '\u009F')
                || c == '\u200E'
                || c == '\u200F'
                || (c >= '\u202A' && c <= '\u202E')
                || (c >= '\uFFF9' && c <= '\uFFFC')
                || (c >= '\uE000' && c <= '\uF8FF');
    }
}

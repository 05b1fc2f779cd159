package dev.tocsin.language.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A piece of a condition. */
record Token(Kind kind, String text, int position) {
    enum Kind {
        WORD,
        QUOTED,
        OPERATOR,
        OPEN,
        CLOSE,
        COMMA,
        END
    }

    boolean isWord(String word) {
        return kind == Kind.WORD && text.toLowerCase(Locale.ROOT).equals(word);
    }

    boolean isValue() {
        return kind == Kind.WORD || kind == Kind.QUOTED;
    }

    String shown() {
        return kind == Kind.END ? "the end" : "'" + text + "'";
    }

    static List<Token> split(String expression) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        while (at < expression.length()) {
            char c = expression.charAt(at);
            if (Character.isWhitespace(c)) {
                at++;
                continue;
            }
            Token token = next(expression, at);
            tokens.add(token);
            at += token.kind == Kind.QUOTED ? quotedLength(expression, at) : token.text.length();
        }
        tokens.add(new Token(Kind.END, "", expression.length()));
        return tokens;
    }

    private static Token next(String expression, int at) {
        char c = expression.charAt(at);
        switch (c) {
            case '(':
                return new Token(Kind.OPEN, "(", at);
            case ')':
                return new Token(Kind.CLOSE, ")", at);
            case ',':
                return new Token(Kind.COMMA, ",", at);
            case '"', '\'':
                int length = quotedLength(expression, at);
                return new Token(Kind.QUOTED, expression.substring(at + 1, at + length - 1), at);
            case '=', '~':
                return new Token(Kind.OPERATOR, String.valueOf(c), at);
            case '<', '>', '!':
                boolean two = at + 1 < expression.length() && expression.charAt(at + 1) == '=';
                if (c == '!' && !two) {
                    throw new InvalidFilter(expression, at, "'!' stands before '=' only; write 'not' instead");
                }
                return new Token(Kind.OPERATOR, expression.substring(at, at + (two ? 2 : 1)), at);
            default:
                return word(expression, at);
        }
    }

    private static int quotedLength(String expression, int at) {
        int close = expression.indexOf(expression.charAt(at), at + 1);
        if (close < 0) {
            throw new InvalidFilter(expression, at, "this quotation mark is never closed");
        }
        return close - at + 1;
    }

    private static Token word(String expression, int at) {
        int end = at;
        while (end < expression.length() && isWordPart(expression.charAt(end))) {
            end++;
        }
        if (end == at) {
            throw new InvalidFilter(expression, at, "unexpected character '" + expression.charAt(at) + "'");
        }
        return new Token(Kind.WORD, expression.substring(at, end), at);
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || "-_.:/+*&$%".indexOf(c) >= 0;
    }
}

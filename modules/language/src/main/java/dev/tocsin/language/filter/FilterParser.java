package dev.tocsin.language.filter;

import dev.tocsin.language.filter.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads a condition by recursive descent: {@code or} binds weaker than {@code and}, that weaker than {@code not}. */
final class FilterParser {
    private static final int MAX_DEPTH = 100;

    private final String expression;
    private final List<Token> tokens;
    private int at;
    private int depth;

    FilterParser(String expression) {
        this.expression = expression;
        this.tokens = Token.split(expression);
    }

    Condition parse() {
        if (peek().kind() == Kind.END) {
            throw wrong("an empty condition");
        }
        Condition condition = either();
        if (peek().kind() != Kind.END) {
            throw wrong("expected 'and', 'or' or the end, found " + peek().shown());
        }
        return condition;
    }

    private Condition either() {
        Condition left = both();
        while (peek().isWord("or")) {
            at++;
            left = new Condition.Or(left, both());
        }
        return left;
    }

    private Condition both() {
        Condition left = negated();
        while (peek().isWord("and")) {
            at++;
            left = new Condition.And(left, negated());
        }
        return left;
    }

    private Condition negated() {
        if (++depth > MAX_DEPTH) {
            throw wrong("nested deeper than " + MAX_DEPTH);
        }
        try {
            if (peek().isWord("not")) {
                at++;
                return new Condition.Not(negated());
            }
            if (peek().kind() == Kind.OPEN) {
                at++;
                Condition inner = either();
                take(Kind.CLOSE, "')'");
                return inner;
            }
            return comparison();
        } finally {
            depth--;
        }
    }

    private Condition comparison() {
        Field field = field();
        Token sign = peek();
        if (sign.isWord("in") || (sign.isWord("not") && tokens.get(at + 1).isWord("in"))) {
            boolean not = sign.isWord("not");
            at += not ? 2 : 1;
            Comparison in = new Comparison(field, "in", list(field));
            return not ? new Condition.Not(in) : in;
        }
        if (sign.kind() != Kind.OPERATOR) {
            if (field.kind() == Field.Kind.FLAG) {
                return new Comparison(field, "=", List.of("true"));
            }
            throw wrong("expected = != in ~ < <= > or >= after '" + field.label() + "', found " + sign.shown());
        }
        checkOperator(field, sign);
        at++;
        return new Comparison(field, sign.text(), List.of(value(field)));
    }

    private Field field() {
        Token word = take(Kind.WORD, "a field");
        return Field.named(word.text())
                .orElseThrow(() -> new InvalidFilter(
                        expression,
                        word.position(),
                        "unknown field '" + word.text() + "'; did you mean '" + Field.nearest(word.text())
                                + "'? Fields are " + String.join(", ", Field.labels())));
    }

    private void checkOperator(Field field, Token sign) {
        boolean ordered = sign.text().startsWith("<") || sign.text().startsWith(">");
        boolean fits = switch (field.kind()) {
            case TEXT -> !ordered;
            case FLAG -> !ordered && !sign.text().equals("~");
            case NUMBER, DATE -> !sign.text().equals("~");
        };
        if (!fits) {
            throw wrong("'" + sign.text() + "' can't be asked of '" + field.label() + "', which is "
                    + field.kind().name().toLowerCase(Locale.ROOT));
        }
    }

    private List<String> list(Field field) {
        take(Kind.OPEN, "'(' and a list");
        List<String> values = new ArrayList<>();
        values.add(value(field));
        while (peek().kind() == Kind.COMMA) {
            at++;
            values.add(value(field));
        }
        take(Kind.CLOSE, "',' or ')'");
        return values;
    }

    private String value(Field field) {
        Token token = peek();
        if (!token.isValue()) {
            throw wrong("expected a value for '" + field.label() + "', found " + token.shown());
        }
        boolean sound = switch (field.kind()) {
            case TEXT -> true;
            case FLAG -> token.isWord("true") || token.isWord("false");
            case NUMBER -> Values.number(token.text()).isPresent();
            case DATE -> Values.days(token.text()).isPresent();
        };
        if (!sound) {
            String wanted = switch (field.kind()) {
                case FLAG -> "true or false";
                case NUMBER -> "a number such as 0.6, 250 or 1.5bn";
                case DATE, TEXT -> "a date such as 2024, 2024-07 or 2024-07-08";
            };
            throw wrong("'" + field.label() + "' needs " + wanted + ", found " + token.shown());
        }
        at++;
        return field.kind() == Field.Kind.FLAG ? token.text().toLowerCase(Locale.ROOT) : token.text();
    }

    private Token take(Kind kind, String expected) {
        if (peek().kind() != kind) {
            throw wrong("expected " + expected + ", found " + peek().shown());
        }
        return tokens.get(at++);
    }

    private Token peek() {
        return tokens.get(at);
    }

    private InvalidFilter wrong(String problem) {
        return new InvalidFilter(expression, peek().position(), problem);
    }
}

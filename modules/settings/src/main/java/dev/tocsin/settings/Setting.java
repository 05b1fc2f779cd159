package dev.tocsin.settings;

import java.util.function.Function;
import java.util.function.Predicate;

/**
 * One setting, declared once: everything that the start-up check, the command line's help and the generated
 * configuration page know of it.
 *
 * @param key dotted, lower case: {@code fetch.timeout}
 * @param type how the value is written, as the documentation names it
 * @param unit what the value counts; empty where the type says it ({@code 10s})
 * @param defaultText the default, as a user would write it; {@code -} prefixed text is no special case
 * @param parse from the written form; throws IllegalArgumentException with a readable reason
 * @param valid the values allowed
 * @param allowed the rule of {@code valid}, in words; empty where every value is
 * @param sentence what it does, one sentence
 */
public record Setting<T>(
        String key,
        Type type,
        String unit,
        String defaultText,
        Function<String, T> parse,
        Predicate<T> valid,
        String allowed,
        String sentence) {

    /** How a value is written. */
    public enum Type {
        TEXT,
        LIST,
        INTEGER,
        DECIMAL,
        YES_NO,
        DURATION,
        BYTES,
        PATH
    }

    /** The value that {@code text} stands for. */
    public T read(String text) {
        T value;
        try {
            value = parse.apply(text.strip());
        } catch (RuntimeException e) {
            throw new InvalidSetting(key + " = " + text + ": " + e.getMessage());
        }
        if (!valid.test(value)) {
            throw new InvalidSetting(key + " = " + text + ": must be " + allowed);
        }
        return value;
    }

    public T defaultValue() {
        return read(defaultText);
    }

    /** The same setting that takes only some values. */
    public Setting<T> where(Predicate<T> check, String words) {
        return new Setting<>(key, type, unit, defaultText, parse, check, words, sentence);
    }

    /** The name of the environment variable that sets it: {@code TOCSIN_FETCH_TIMEOUT}. */
    public String environmentName() {
        return "TOCSIN_" + key.replace('.', '_').replace('-', '_').toUpperCase(java.util.Locale.ROOT);
    }
}

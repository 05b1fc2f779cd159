package dev.tocsin.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Declares settings of each type; meant for a static import. */
public final class SettingTypes {
    private static final Pattern DURATION = Pattern.compile("(\\d+)\\s*(ms|s|m|h|d)");
    private static final Pattern BYTES = Pattern.compile("(\\d+)\\s*(B|KiB|MiB|GiB)?");

    private SettingTypes() {}

    public static Setting<String> text(String key, String defaultText, String sentence) {
        return new Setting<>(key, Setting.Type.TEXT, "", defaultText, t -> t, t -> true, "", sentence);
    }

    /** A comma-separated list; the empty text is the empty list. */
    public static Setting<List<String>> list(String key, String defaultText, String sentence) {
        return new Setting<>(key, Setting.Type.LIST, "", defaultText, SettingTypes::parseList, t -> true, "", sentence);
    }

    public static Setting<Integer> integer(String key, int defaultValue, String unit, String sentence) {
        return new Setting<>(
                key,
                Setting.Type.INTEGER,
                unit,
                Integer.toString(defaultValue),
                Integer::valueOf,
                n -> true,
                "",
                sentence);
    }

    public static Setting<Double> decimal(String key, double defaultValue, String unit, String sentence) {
        return new Setting<>(
                key,
                Setting.Type.DECIMAL,
                unit,
                Double.toString(defaultValue),
                Double::valueOf,
                n -> true,
                "",
                sentence);
    }

    public static Setting<Boolean> yesNo(String key, boolean defaultValue, String sentence) {
        return new Setting<>(
                key,
                Setting.Type.YES_NO,
                "",
                defaultValue ? "yes" : "no",
                SettingTypes::parseYesNo,
                b -> true,
                "",
                sentence);
    }

    /** Written as a number and {@code ms}, {@code s}, {@code m}, {@code h} or {@code d}. */
    public static Setting<Duration> duration(String key, String defaultText, String sentence) {
        return new Setting<>(
                key, Setting.Type.DURATION, "", defaultText, SettingTypes::parseDuration, d -> true, "", sentence);
    }

    /** Written as a number and, where it isn't plain bytes, {@code KiB}, {@code MiB} or {@code GiB}. */
    public static Setting<Long> bytes(String key, String defaultText, String sentence) {
        return new Setting<>(
                key, Setting.Type.BYTES, "", defaultText, SettingTypes::parseBytes, n -> true, "", sentence);
    }

    public static Setting<Path> path(String key, String defaultText, String sentence) {
        return new Setting<>(key, Setting.Type.PATH, "", defaultText, Path::of, p -> true, "", sentence);
    }

    /** {@code 90s}, {@code 10m}, {@code 2h}, {@code 90d}. */
    public static Duration parseDuration(String text) {
        Matcher m = DURATION.matcher(text);
        if (!m.matches()) {
            throw new IllegalArgumentException("write a duration as 500ms, 10s, 5m, 2h or 90d");
        }
        long n = Long.parseLong(m.group(1));
        return switch (m.group(2)) {
            case "ms" -> Duration.ofMillis(n);
            case "s" -> Duration.ofSeconds(n);
            case "m" -> Duration.ofMinutes(n);
            case "h" -> Duration.ofHours(n);
            default -> Duration.ofDays(n);
        };
    }

    private static long parseBytes(String text) {
        Matcher m = BYTES.matcher(text);
        if (!m.matches()) {
            throw new IllegalArgumentException("write a size as 512, 64KiB, 10MiB or 2GiB");
        }
        long n = Long.parseLong(m.group(1));
        String unit = m.group(2) == null ? "B" : m.group(2);
        return switch (unit) {
            case "KiB" -> n << 10;
            case "MiB" -> n << 20;
            case "GiB" -> n << 30;
            default -> n;
        };
    }

    private static boolean parseYesNo(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "yes", "true", "on" -> true;
            case "no", "false", "off" -> false;
            default -> throw new IllegalArgumentException("write yes or no");
        };
    }

    private static List<String> parseList(String text) {
        return text.isEmpty()
                ? List.of()
                : Pattern.compile(",")
                        .splitAsStream(text)
                        .map(String::strip)
                        .filter(s -> !s.isEmpty())
                        .toList();
    }
}

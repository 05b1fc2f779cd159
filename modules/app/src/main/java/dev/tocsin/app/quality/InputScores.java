package dev.tocsin.app.quality;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tocsin.language.evaluation.Counts;
import dev.tocsin.language.evaluation.Figure;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** Figures of raw input: charsets, robots.txt, feeds. */
public final class InputScores {
    private static final Pattern TAG = Pattern.compile("<[^>]+>");
    private static final String MARKED = "-sig";
    private static final char MARK = '\ufeff';

    /** Labels of the web that Java knows by other names. */
    private static final Map<String, String> IN_JAVA = Map.of(
            "mac-cyrillic", "x-maccyrillic",
            "maccyrillic", "x-maccyrillic",
            "johab", "x-johab",
            "euc-tw", "x-euc-tw",
            "tis-620", "x-windows-874",
            "cp949", "x-windows-949",
            "iso-8859-8-i", "iso-8859-8");

    private InputScores() {}

    public static List<Figure> robots(Path gold, Path predictions) throws IOException {
        List<Figure> figures = new ArrayList<>();
        Judgement.bySet(gold, predictions)
                .forEach((set, items) -> figures.add(Figure.accuracy(
                        set,
                        "answers right",
                        items.stream()
                                .map(item -> item.gold()
                                        .path("allowed")
                                        .equals(item.told().path("allowed")))
                                .toList())));
        return figures;
    }

    /** Right is the same label, or one by which the same text is read. */
    public static List<Figure> charsets(Path gold, Path predictions) throws IOException {
        Path folder = Optional.ofNullable(gold.toAbsolutePath().getParent()).orElseThrow();
        List<Figure> figures = new ArrayList<>();
        for (Map.Entry<String, List<Judgement>> set :
                Judgement.bySet(gold, predictions).entrySet()) {
            List<Boolean> right = new ArrayList<>();
            for (Judgement item : set.getValue()) {
                right.add(sameText(item, folder));
            }
            figures.add(Figure.accuracy(set.getKey(), "charset right", right));
        }
        return figures;
    }

    private static boolean sameText(Judgement item, Path folder) throws IOException {
        String told = item.told().path("charset").asText("").toLowerCase(Locale.ROOT);
        String gold = item.gold().path("charset").asText().toLowerCase(Locale.ROOT);
        if (told.isEmpty() || told.equals(gold)) {
            return !told.isEmpty();
        }
        if (!item.gold().has("path")) {
            return charset(told).isPresent()
                    && charset(told).equals(charset(gold))
                    && told.endsWith(MARKED) == gold.endsWith(MARKED);
        }
        byte[] bytes =
                Files.readAllBytes(folder.resolve(item.gold().path("path").asText()));
        Optional<String> text = decoded(bytes, told);
        return text.isPresent() && text.equals(decoded(bytes, gold));
    }

    private static Optional<String> decoded(byte[] bytes, String label) {
        Optional<Charset> charset = charset(label);
        if (charset.isEmpty()) {
            return Optional.empty();
        }
        try {
            String text =
                    charset.get().newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            boolean marked = label.endsWith(MARKED) && !text.isEmpty() && text.charAt(0) == MARK;
            return Optional.of(marked ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static Optional<Charset> charset(String label) {
        String plain = label.endsWith(MARKED) ? label.substring(0, label.length() - MARKED.length()) : label;
        try {
            return Optional.of(Charset.forName(IN_JAVA.getOrDefault(plain, plain)));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    /** Either what must be found, or what other readers find in real feeds. */
    public static List<Figure> feeds(Path gold, Path predictions) throws IOException {
        List<Figure> figures = new ArrayList<>();
        Judgement.bySet(gold, predictions).forEach((set, items) -> {
            boolean expected = items.get(0).gold().path("kind").asText().equals("expect");
            if (expected) {
                figures.add(share(
                        set,
                        "fields right",
                        items.stream().map(InputScores::expectations).toList()));
            } else {
                figures.add(Figure.accuracy(
                        set,
                        "number of entries right",
                        items.stream().map(InputScores::sameCount).toList()));
                for (Map.Entry<String, String> field :
                        Map.of("title", "titles", "published_utc", "dates").entrySet()) {
                    figures.add(share(
                            set,
                            field.getValue() + " right",
                            items.stream()
                                    .map(item -> entries(item, field.getKey()))
                                    .toList()));
                }
            }
        });
        figures.sort((a, b) -> (a.set() + a.name()).compareTo(b.set() + b.name()));
        return figures;
    }

    private static Figure share(String set, String name, List<Counts> counts) {
        return Figure.of(set, name, counts, all -> Counts.sum(all).recall());
    }

    private static boolean sameCount(Judgement item) {
        return item.gold().path("entries").size() == item.told().path("entries").size();
    }

    private static Counts expectations(Judgement item) {
        Counts counts = fields(item.gold().path("feed"), item.told().path("feed"));
        for (JsonNode entry : item.gold().path("entries")) {
            counts = counts.plus(fields(entry, item.told().path("entries").path(0)));
        }
        return counts;
    }

    private static Counts fields(JsonNode gold, JsonNode told) {
        int right = 0;
        for (Map.Entry<String, JsonNode> field : gold.properties()) {
            JsonNode found = told.path(field.getKey());
            String wanted = plain(field.getValue());
            right += found.equals(field.getValue()) || !wanted.isEmpty() && wanted.equals(plain(found)) ? 1 : 0;
        }
        return new Counts(right, gold.size(), gold.size());
    }

    private static Counts entries(Judgement item, String field) {
        JsonNode gold = item.gold().path("entries");
        JsonNode told = item.told().path("entries");
        Counts counts = Counts.NONE;
        for (int i = 0; i < Math.min(gold.size(), told.size()); i++) {
            JsonNode wanted = gold.path(i).path(field);
            if (!wanted.asText("").isEmpty()) {
                int right = plain(wanted).equals(plain(told.path(i).path(field))) ? 1 : 0;
                counts = counts.plus(new Counts(right, 1, 1));
            }
        }
        return counts;
    }

    private static String plain(JsonNode text) {
        String unescaped = Parser.unescapeEntities(text.isNull() ? "" : text.asText(""), false);
        return Judgement.spaced(TAG.matcher(unescaped).replaceAll(""));
    }
}

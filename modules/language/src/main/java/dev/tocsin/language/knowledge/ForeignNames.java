package dev.tocsin.language.knowledge;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the countries of the world, the largest organisations and some capitals are called in one other language: the
 * Java runtime's CLDR data and a small table of our own. Made once for a language; immutable, safe to share between
 * threads.
 */
public final class ForeignNames {
    private static final int MOST_WORDS = 6;
    private static final Map<String, String> UNIONS = Map.of("EU", "org:eu", "UN", "org:un");

    private final String language;
    private final Map<String, Name> byWords = new HashMap<>();
    private final Map<String, Name> byStems = new HashMap<>();
    private final Set<String> beginnings = new HashSet<>();
    private final Map<Character, List<Name>> byLetter = new HashMap<>();

    private ForeignNames(String language) {
        this.language = language;
    }

    /**
     * A word of a text.
     *
     * @param text as it stands there
     * @param spelling by {@link #spelling}
     */
    public record Word(int start, int end, String text, String spelling) {
        boolean capitalised() {
            return Character.isUpperCase(text.codePointAt(0));
        }

        /** In one case only, and that is the upper one. */
        boolean allCapitals() {
            return capitals(text);
        }

        Word spelled(String other) {
            return new Word(start, end, text, other);
        }
    }

    /**
     * A name.
     *
     * @param entity absent where the words only look like a name
     * @param as NATIONALITY for what is a country's
     */
    public record Name(String surface, Optional<Entity> entity, EntityKind as) {
        /** Where it has a capital it needs one, and a name in capitals is found in capitals only. */
        private boolean fits(List<Word> found) {
            if (!Character.isUpperCase(surface.codePointAt(0))) {
                return true;
            }
            if (capitals(surface)) {
                return found.get(0).allCapitals();
            }
            List<Word> own = words(surface);
            for (int i = 0; i < own.size(); i++) {
                if (own.get(i).capitalised() && !found.get(i).capitalised()) {
                    return false;
                }
            }
            return true;
        }
    }

    /** A name found: in {@code length} words, or characters where the script has no blanks. */
    public record Match(int length, Name name) {}

    /** @param language ISO 639-1 */
    public static ForeignNames of(KnowledgeBase knowledge, String language) {
        ForeignNames names = new ForeignNames(language);
        for (Table.Row row : Table.rows("names-abroad.tsv", Table.lines("names-abroad.tsv"), false)) {
            if (row.cell(0).equals(language)) {
                Optional<Entity> entity = knowledge.entity(row.cell(1));
                row.list(2)
                        .forEach(name ->
                                names.add(name, entity, entity.map(Entity::kind).orElse(EntityKind.OTHER)));
            }
        }
        for (String tag : language.equals("zh") ? List.of("zh-Hans", "zh-Hant") : List.of(language)) {
            names.addCountries(knowledge, Locale.forLanguageTag(tag));
        }
        Demonyms.of(
                language,
                (form, code) -> knowledge
                        .country(code)
                        .ifPresent(country -> names.add(form, Optional.of(country), EntityKind.NATIONALITY)));
        names.byLetter
                .values()
                .forEach(list -> list.sort(
                        Comparator.comparing((Name name) -> name.surface().length())
                                .reversed()));
        return names;
    }

    private void addCountries(KnowledgeBase knowledge, Locale locale) {
        for (Entity country : knowledge.entities()) {
            country.detail()
                    .filter(iso2 -> country.kind() == EntityKind.COUNTRY)
                    .ifPresent(iso2 -> addRegion(iso2, country, locale));
        }
        UNIONS.forEach((region, id) -> knowledge.entity(id).ifPresent(union -> addRegion(region, union, locale)));
    }

    private void addRegion(String region, Entity entity, Locale locale) {
        String name = new Locale.Builder().setRegion(region).build().getDisplayCountry(locale);
        if (!name.equals(region)) {
            add(name, Optional.of(entity), entity.kind());
            int bracket = name.indexOf(" (");
            if (bracket > 0) {
                add(name.substring(0, bracket), Optional.of(entity), entity.kind());
            }
        }
    }

    /** The first meaning of a name stays. */
    private void add(String surface, Optional<Entity> entity, EntityKind as) {
        Name name = new Name(surface, entity, as);
        if (runsOn(surface.codePointAt(0))) {
            List<Name> list = byLetter.computeIfAbsent(surface.charAt(0), c -> new ArrayList<>(2));
            if (surface.length() > 1
                    && list.stream().noneMatch(old -> old.surface().equals(surface))) {
                list.add(name);
            }
            return;
        }
        List<Word> words = words(surface);
        if (words.isEmpty() || words.size() == 1 && words.get(0).spelling().length() < 2) {
            return;
        }
        byWords.putIfAbsent(key(words, 0, words.size(), false), name);
        if (as != EntityKind.NATIONALITY) {
            byStems.putIfAbsent(key(words, 0, words.size(), true), name);
        }
        beginnings.add(words.get(0).spelling());
        beginnings.add(stem(words.get(0)));
    }

    /** The longest name that begins with this word. */
    public Optional<Match> longest(List<Word> words, int from) {
        Word first = words.get(from);
        for (String form : ForeignEndings.forms(language, first.spelling())) {
            Word begin = first.spelled(form);
            if (!beginnings.contains(form) && !beginnings.contains(stem(begin))) {
                continue;
            }
            int most = Math.min(MOST_WORDS, words.size() - from);
            for (int length = most; length > 0; length--) {
                List<Word> tried = new ArrayList<>(words.subList(from, from + length));
                tried.set(0, begin);
                Name name = byWords.get(key(tried, 0, length, false));
                name = name == null ? byStems.get(key(tried, 0, length, true)) : name;
                if (name != null && name.fits(tried)) {
                    return Optional.of(new Match(length, name));
                }
            }
        }
        return Optional.empty();
    }

    /** The longest name that begins with this character of a script without blanks. */
    public Optional<Match> longest(String document, int at) {
        for (Name name : byLetter.getOrDefault(document.charAt(at), List.of())) {
            int end = at + name.surface().length();
            if (document.startsWith(name.surface(), at) && !insideKatakana(document, at, end)) {
                return Optional.of(new Match(name.surface().length(), name));
            }
        }
        return Optional.empty();
    }

    /** Foreign words in Japanese are runs of katakana: a name is no part of a longer run. */
    private static boolean insideKatakana(String document, int start, int end) {
        boolean before = start > 0 && katakana(document.charAt(start)) && katakana(document.charAt(start - 1));
        return before
                || end < document.length() && katakana(document.charAt(end - 1)) && katakana(document.charAt(end));
    }

    private static boolean katakana(char c) {
        return c >= '\u30a1' && c <= '\u30fa' || c == '\u30fc';
    }

    private String stem(Word word) {
        return ForeignEndings.stem(language, word.spelling());
    }

    private String key(List<Word> words, int from, int to, boolean stems) {
        StringBuilder key = new StringBuilder();
        for (Word word : words.subList(from, to)) {
            key.append(stems ? stem(word) : word.spelling()).append(' ');
        }
        return key.toString();
    }

    /** The words of a text in scripts that part them; what runs on without blanks is left out. */
    public static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            int end = i;
            while (end < text.length() && partOfWord(text.codePointAt(end))) {
                end += Character.charCount(text.codePointAt(end));
            }
            if (end > i) {
                String word = text.substring(i, end);
                words.add(new Word(i, end, word, spelling(word)));
            }
            i = Math.max(end, i + Character.charCount(c));
        }
        return words;
    }

    private static boolean capitals(String text) {
        return text.equals(text.toUpperCase(Locale.ROOT)) && !text.equals(text.toLowerCase(Locale.ROOT));
    }

    private static boolean partOfWord(int c) {
        int type = Character.getType(c);
        return (Character.isLetterOrDigit(c)
                        || type == Character.NON_SPACING_MARK
                        || type == Character.COMBINING_SPACING_MARK
                        || c == '\u0640')
                && !runsOn(c);
    }

    /** Whether the character is of a script that is written without blanks between words. */
    public static boolean runsOn(int c) {
        return c >= 0x0e00
                && switch (Character.UnicodeScript.of(c)) {
                    case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
                    default -> c == 0x30fc;
                };
    }

    /** Lower case; without Greek accents, Arabic and Hebrew vowel signs, and with one form of each Arabic letter. */
    public static String spelling(String text) {
        if (below(text, 0x80)) {
            return text.toLowerCase(Locale.ROOT);
        }
        String whole = Normalizer.isNormalized(text, Normalizer.Form.NFKC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFKC);
        String lower = whole.toLowerCase(Locale.ROOT).replace("i\u0307", "i");
        if (below(lower, 0x370)) {
            return lower;
        }
        StringBuilder plain = new StringBuilder(lower.length());
        for (char c : lower.toCharArray()) {
            if (c >= 0x370 && c < 0x400 || c >= 0x1f00 && c < 0x2000) {
                plain.append(Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD)
                        .charAt(0));
            } else if (c < 0x590 || c > 0x6ff) {
                plain.append(c == 'ё' ? 'е' : c);
            } else if (c != '\u0640' && Character.getType(c) != Character.NON_SPACING_MARK) {
                plain.append(arabic(c));
            }
        }
        return plain.toString();
    }

    private static boolean below(String text, int limit) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= limit) {
                return false;
            }
        }
        return true;
    }

    private static char arabic(char c) {
        return switch (c) {
            case 'أ', 'إ', 'آ', 'ٱ' -> 'ا';
            case 'ى', 'ی' -> 'ي';
            case 'ک' -> 'ك';
            default -> c;
        };
    }
}

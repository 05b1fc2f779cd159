package dev.tocsin.language.quantity;

import dev.tocsin.language.knowledge.Designations;
import dev.tocsin.language.knowledge.Entity;
import dev.tocsin.language.knowledge.EntityKind;
import dev.tocsin.language.knowledge.KnowledgeBase;
import dev.tocsin.language.knowledge.Lexicon;
import dev.tocsin.language.text.Sentence;
import dev.tocsin.language.text.Token;
import dev.tocsin.model.Equipment;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds military equipment with its count: "12 Russian Yak-130 jets", "three batteries of anti-ship missiles".
 * Immutable, safe to share between threads.
 */
public final class EquipmentFinder {
    private static final int REACH = 8;
    private static final int LONGEST_NAME = 4;
    private static final Set<String> ORDINALS = Set.of("first", "second", "third", "fourth", "fifth", "last");
    /** What stands before the name of a model: "the Guarani armoured vehicle". */
    private static final Set<String> ARTICLES = Set.of("the", "a", "an", "its", "new", "used");

    /** Capitalised words before equipment that tell whose or what sort it is. */
    private static final Pattern NO_NAME =
            Pattern.compile(".*-(made|built|led|backed|supplied|style|era|designed|owned|operated|flagged|type)"
                    + "|.*days?|air|army|navy|marines?|naval|coast|guard|royal|force|police|allied|presidential|federal"
                    + "|national|first|second|third|new|western|eastern|northern|southern|european|african|arab|muslim"
                    + "|islamic|islamist|shiite|sunni|christian|jewish|communist|soviet|nazi|cold|defen[cs]e|ministry");

    private final KnowledgeBase knowledge;

    public EquipmentFinder(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
    }

    /** The equipment of a sentence, in order; a count that is not said ("hundreds of tanks") is absent. */
    public List<EquipmentMention> find(Sentence sentence) {
        List<Token> tokens = sentence.tokens();
        List<String> folded = new ArrayList<>(tokens.size());
        for (Token token : tokens) {
            folded.add(token.folded());
        }
        List<EquipmentMention> found = new ArrayList<>();
        int free = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Item item = item(tokens, folded, i);
            if (item != null) {
                found.add(mention(tokens, folded, item, i, free));
                i = item.to - 1;
                free = item.to;
            }
        }
        return found;
    }

    private record Item(String name, Optional<String> kind, Optional<String> maker, int to) {}

    private @Nullable Item item(List<Token> tokens, List<String> folded, int i) {
        Item several = several(tokens, i);
        if (several != null) {
            return several;
        }
        List<Lexicon.Match> matches = knowledge.lexicon().matches(tokens, i);
        Lexicon.Match known = longest(matches);
        boolean longer = known != null && matches.get(matches.size() - 1).length() > known.length();
        boolean person =
                i > 0 && tokens.get(i - 1).capitalised() && knowledge.words().firstName(folded.get(i - 1));
        boolean part = known != null && Lookalikes.partOfName(tokens, i, known.length(), knowledge.lexicon());
        if (known != null && !longer && !person && !part) {
            Entity entity = known.entries().get(0).entity();
            int to = noun(tokens, i + known.length());
            return new Item(entity.name(), entity.detail(), entity.country(), to);
        }
        int ship = ShipNames.end(tokens, i);
        if (ship > i && (known == null || ship > i + known.length())) {
            return new Item(designation(tokens, i, ship), Optional.of("warship"), ShipNames.country(tokens, i), ship);
        }
        int length = Designations.length(tokens, i);
        if (length > 0) {
            int noun = noun(tokens, i + length);
            if (noun > i + length || Designations.clear(tokens, i)) {
                return new Item(
                        designation(tokens, i, i + length),
                        kindAt(tokens, i + length),
                        Designations.maker(tokens, i),
                        noun);
            }
        }
        int named = named(tokens, folded, i, matches);
        if (named > i) {
            return new Item(
                    designation(tokens, i, named), kindAt(tokens, named), Optional.empty(), noun(tokens, named));
        }
        Lexicon.Match noun = knowledge.equipmentNouns().longest(tokens, i);
        if (noun == null || Lookalikes.isNone(tokens, folded, i, noun.length())) {
            return null;
        }
        String name = singular(noun.entries().get(0).entity(), folded, i, i + noun.length());
        return new Item(name, Optional.of(noun.entries().get(0).entity().name()), Optional.empty(), i + noun.length());
    }

    /**
     * Where a name that nobody knows ends, if a noun stands behind and a number before or in it, or an article before:
     * "20 Sakarya launchers", "the Guarani armoured vehicle".
     */
    private int named(List<Token> tokens, List<String> folded, int i, List<Lexicon.Match> matches) {
        boolean counted = i > 0
                && Numbers.figure(folded.get(i - 1)) != null
                && tokens.get(i).capitalised();
        boolean model = tokens.get(i).text().matches("\\p{Lu}[\\p{Lu}\\p{Ll}]*-?\\d{1,4}\\p{Lu}?");
        if (!counted && !model) {
            return told(tokens, folded, i);
        }
        if (!matches.isEmpty()) {
            return i;
        }
        int to = i + 1;
        while (to < Math.min(tokens.size(), i + LONGEST_NAME)
                && (tokens.get(to).capitalised()
                        || Character.isDigit(folded.get(to).charAt(0)))) {
            to++;
        }
        return noun(tokens, to) > to ? to : i;
    }

    private int told(List<Token> tokens, List<String> folded, int i) {
        int to = i;
        while (to < Math.min(tokens.size(), i + 2) && unknown(tokens, folded, to)) {
            to++;
        }
        if (to == i || i == 0 || to == tokens.size() || !ARTICLES.contains(folded.get(i - 1))) {
            return i;
        }
        Lexicon.Match noun = knowledge.equipmentNouns().longest(tokens, to);
        boolean model = tokens.get(to - 1).text().matches("[\\p{Lu}\\d-]{2,}");
        return noun == null || !model && Lookalikes.isNone(tokens, folded, to, noun.length()) ? i : to;
    }

    private boolean unknown(List<Token> tokens, List<String> folded, int i) {
        return tokens.get(i).word()
                && tokens.get(i).capitalised()
                && !NO_NAME.matcher(folded.get(i)).matches()
                && !knowledge.words().firstName(folded.get(i))
                && knowledge.lexicon().matches(tokens, i).isEmpty()
                && knowledge.equipmentNouns().longest(tokens, i) == null;
    }

    /** A name of several words in the plural: "F-16 Fighting Falcons", "Black Hawks". */
    private @Nullable Item several(List<Token> tokens, int i) {
        if (!tokens.get(i).capitalised()) {
            return null;
        }
        for (int to = Math.min(tokens.size(), i + LONGEST_NAME); to > i + 1; to--) {
            Token last = tokens.get(to - 1);
            if (last.capitalised() && last.text().endsWith("s") && last.text().length() > 2) {
                String name = designation(tokens, i, to);
                Optional<Entity> entity = knowledge.lexicon().named(name.substring(0, name.length() - 1)).stream()
                        .filter(entry -> entry.as() == EntityKind.EQUIPMENT)
                        .map(Lexicon.Entry::entity)
                        .findFirst();
                if (entity.isPresent()) {
                    return new Item(
                            entity.get().name(),
                            entity.get().detail(),
                            entity.get().country(),
                            noun(tokens, to));
                }
            }
        }
        return null;
    }

    private static Lexicon.@Nullable Match longest(List<Lexicon.Match> matches) {
        Lexicon.Match best = null;
        for (Lexicon.Match match : matches) {
            if (match.entries().get(0).as() == EntityKind.EQUIPMENT) {
                best = match;
            }
        }
        return best;
    }

    private static String designation(List<Token> tokens, int from, int to) {
        StringBuilder name = new StringBuilder();
        for (int i = from; i < to; i++) {
            boolean gap = i > from && tokens.get(i - 1).end() < tokens.get(i).start();
            name.append(gap ? " " : "").append(tokens.get(i).text());
        }
        boolean plural = name.length() > 2
                && name.charAt(name.length() - 1) == 's'
                && (Character.isDigit(name.charAt(name.length() - 2))
                        || Character.isUpperCase(name.charAt(name.length() - 2)));
        return plural ? name.substring(0, name.length() - 1) : name.toString();
    }

    /** The noun as the table has it in the singular: the form two before a plural one. */
    private static String singular(Entity noun, List<String> folded, int from, int to) {
        String words = String.join(" ", folded.subList(from, to));
        int at = noun.names().indexOf(words);
        boolean plural = at > 0 && words.startsWith(stem(noun.names().get(at - 1)));
        return plural ? noun.names().get(at - 1) : words;
    }

    private static String stem(String word) {
        return word.length() > 4 ? word.substring(0, word.length() - 1) : word;
    }

    /** The token after a class noun that follows a designation: "Yak-130 jets". */
    private int noun(List<Token> tokens, int i) {
        for (int from = i; from < Math.min(tokens.size(), i + 3); from++) {
            Lexicon.Match match = knowledge.equipmentNouns().longest(tokens, from);
            if (match != null) {
                return from + match.length();
            }
            if (!tokens.get(from).word()
                    || tokens.get(from).capitalised()
                    || !Modifiers.mayDescribe(tokens.get(from).folded())) {
                break;
            }
        }
        return i;
    }

    private Optional<String> kindAt(List<Token> tokens, int i) {
        Lexicon.Match match = i < tokens.size() ? knowledge.equipmentNouns().longest(tokens, i) : null;
        return match == null
                ? Optional.empty()
                : Optional.of(match.entries().get(0).entity().name());
    }

    private static EquipmentMention mention(List<Token> tokens, List<String> folded, Item item, int from, int free) {
        int start = from;
        Optional<Long> quantity = Optional.empty();
        Optional<String> unit = Optional.empty();
        for (int i = from - 1; i >= free && i >= from - REACH; i--) {
            String word = folded.get(i);
            if (Modifiers.UNITS.contains(word) && unit.isEmpty()) {
                unit = Optional.of(word);
            }
            BigDecimal value = Numbers.figure(word);
            boolean dozen = word.equals("dozen");
            if (dozen || value != null && counts(tokens, folded, i)) {
                int at = dozen
                                && i > free
                                && (Numbers.figure(folded.get(i - 1)) != null
                                        || folded.get(i - 1).equals("a"))
                        ? i - 1
                        : i;
                at = part(folded, at, free);
                Numbers.Read read = Numbers.at(folded, at);
                quantity = read == null ? Optional.of(1L) : whole(read.value());
                start = at;
                break;
            }
            boolean further = word.equals("more") && i > free && Numbers.figure(folded.get(i - 1)) != null;
            boolean vague = Modifiers.VAGUE.contains(word) && !further;
            if (vague || looseDash(tokens, i) || !Modifiers.allows(folded, i)) {
                break;
            }
        }
        Equipment equipment = new Equipment(item.name, item.kind, quantity, unit);
        return new EquipmentMention(
                tokens.get(start).start(),
                tokens.get(from).start(),
                tokens.get(item.to - 1).end(),
                equipment,
                item.maker);
    }

    /** "The first three of 24 jets" are three, "the first of four boats" is one. */
    private static int part(List<String> folded, int at, int free) {
        boolean some = at - 2 >= free
                && folded.get(at - 1).equals("of")
                && (Numbers.figure(folded.get(at - 2)) != null || ORDINALS.contains(folded.get(at - 2)));
        return some ? at - 2 : at;
    }

    /** The dash after a dateline, which joins nothing: "May 15 - Missiles". */
    private static boolean looseDash(List<Token> tokens, int i) {
        return tokens.get(i).is("-")
                && i > 0
                && tokens.get(i - 1).end() < tokens.get(i).start();
    }

    /** Whether a number counts things: no year, no money, no part of a name. */
    private static boolean counts(List<Token> tokens, List<String> folded, int i) {
        String word = folded.get(i);
        boolean year = word.length() == 4
                && (word.startsWith("19") || word.startsWith("20"))
                && i > 0
                && (folded.get(i - 1).equals("in") || folded.get(i - 1).equals("since"));
        boolean sign = i > 0
                && "$\u20ac\u00a3".contains(folded.get(i - 1))
                && tokens.get(i - 1).end() == tokens.get(i).start();
        return !year && !sign;
    }

    private static Optional<Long> whole(BigDecimal value) {
        try {
            return Optional.of(value.longValueExact());
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }
}

package dev.tocsin.language.quantity;

import dev.tocsin.language.text.Sentence;
import dev.tocsin.language.text.Token;
import dev.tocsin.model.Equipment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the sentences of one article in turn and knows what "the aircraft", "three more" and "the remaining six" are.
 * Not thread-safe; made anew for each article.
 */
public final class EquipmentRecall {
    private static final int REACH = 4;
    private static final Set<String> DEFINITE = Set.of("the", "these", "those", "this", "that", "both");
    private static final Set<String> BETWEEN = Set.of(
            "new", "used", "first", "last", "second", "third", "remaining", "other", "same", "of", "said", "final");
    private static final Set<String> ONE = Set.of("first", "last", "second", "third", "final");
    private static final Set<String> REST = Set.of("remaining", "other", "last", "first", "next");
    private static final Set<String> DEALING = Set.of(
            "ordered",
            "bought",
            "received",
            "delivered",
            "sold",
            "gave",
            "promised",
            "donated",
            "buy",
            "order",
            "sell",
            "deliver",
            "receive",
            "get",
            "purchased",
            "acquired",
            "orders",
            "buys");
    private static final Set<String> CLOSED = Set.of(
            ".", ",", ";", ":", "\"", "on", "in", "by", "from", "to", "for", "at", "this", "last", "next", "before",
            "after", "and", "will", "would", "are", "were", "have", "had", "within", "during", "later", "early", "but",
            "with", "as", "under", "over", "since", "until", "while", "the", "free");
    private static final Pattern PEOPLE = Pattern.compile(
            "killed|wounded|injured|hurt|died|dead|arrested|detained|captured|soldiers?|troops|people|civilians|police|"
                    + "militants|rebels|fighters|instructors|officers|cadets|engineers|pilots|students|countries|states");

    /** Words for a class of equipment, and the kinds they may stand for. */
    private static final Map<String, Pattern> CLASSES = Map.ofEntries(
            Map.entry("aircraft", Pattern.compile(".*(aircraft|helicopter|drone).*")),
            Map.entry("plane", Pattern.compile(".*aircraft.*")),
            Map.entry("jet", Pattern.compile(".*(fighter|trainer|bomber) aircraft.*")),
            Map.entry("machine", Pattern.compile(".*(aircraft|helicopter|drone|vehicle|tank).*")),
            Map.entry("vehicle", Pattern.compile(".*(vehicle|tank|artillery|air defence).*")),
            Map.entry("carrier", Pattern.compile(".*(vehicle|aircraft carrier).*")),
            Map.entry("tank", Pattern.compile("tank")),
            Map.entry("gun", Pattern.compile(".*(artillery|air defence|gun).*")),
            Map.entry("howitzer", Pattern.compile("artillery")),
            Map.entry("ship", Pattern.compile(".*(ship|vessel|frigate|corvette|destroyer|cruiser|carrier).*")),
            Map.entry("boat", Pattern.compile(".*(vessel|boat|submarine|corvette).*")),
            Map.entry("vessel", Pattern.compile(".*(ship|vessel|frigate|corvette|destroyer|submarine|carrier).*")),
            Map.entry("hull", Pattern.compile(".*(ship|vessel|frigate|corvette|destroyer|submarine).*")),
            Map.entry("system", Pattern.compile(".*(air defence|missile|rocket|radar|artillery).*")),
            Map.entry("battery", Pattern.compile(".*(air defence|missile|rocket|artillery).*")),
            Map.entry("launcher", Pattern.compile(".*(air defence|missile|rocket).*")),
            Map.entry("missile", Pattern.compile(".*(missile|air defence).*")),
            Map.entry("fighter", Pattern.compile("fighter aircraft")),
            Map.entry("helicopter", Pattern.compile("helicopter")),
            Map.entry("drone", Pattern.compile("drone")),
            Map.entry("submarine", Pattern.compile("submarine")),
            Map.entry("frigate", Pattern.compile("frigate|warship")),
            Map.entry("corvette", Pattern.compile("corvette|warship")),
            Map.entry("trainer", Pattern.compile("trainer aircraft")),
            Map.entry("bomber", Pattern.compile("bomber aircraft")));

    private record Told(int sentence, Equipment equipment, Optional<String> maker) {}

    private final EquipmentFinder finder;
    private final List<Told> told = new ArrayList<>();
    private int sentences;

    public EquipmentRecall(EquipmentFinder finder) {
        this.finder = finder;
    }

    /** The equipment of the next sentence, in order. */
    public List<EquipmentMention> read(Sentence sentence) {
        sentences++;
        List<Token> tokens = sentence.tokens();
        List<String> folded = tokens.stream().map(Token::folded).toList();
        List<EquipmentMention> found = new ArrayList<>();
        for (EquipmentMention each : finder.find(sentence)) {
            EquipmentMention known = named(each.equipment()) ? null : meant(each, tokens, folded);
            found.add(known == null ? each : known);
        }
        List<EquipmentMention> all = new ArrayList<>(found);
        boolean people = folded.stream().anyMatch(word -> PEOPLE.matcher(word).matches());
        for (int i = 0; i < tokens.size(); i++) {
            int at = tokens.get(i).start();
            int end = tokens.get(i).end();
            if (found.stream().anyMatch(each -> each.start() < end && each.end() > at)) {
                continue;
            }
            EquipmentMention more = again(tokens, folded, i);
            if (more == null && !people) {
                more = counted(tokens, folded, i, found);
            }
            if (more != null) {
                all.add(more);
            }
        }
        all.sort(Comparator.comparingInt(EquipmentMention::start));
        for (EquipmentMention each : found) {
            told.add(new Told(sentences, each.equipment(), each.maker()));
        }
        return all;
    }

    static boolean named(Equipment equipment) {
        return equipment.name().chars().anyMatch(c -> Character.isUpperCase(c) || Character.isDigit(c));
    }

    /** "Fifteen of the fighters", "these jets": the model they are of. */
    private @Nullable EquipmentMention meant(EquipmentMention each, List<Token> tokens, List<String> folded) {
        int head = 0;
        while (tokens.get(head).start() < each.head()) {
            head++;
        }
        String word = singular(
                each.equipment().name().substring(each.equipment().name().lastIndexOf(' ') + 1));
        if (!definite(folded, head) || each.equipment().name().indexOf(' ') > 0) {
            return null;
        }
        Told before = last(word);
        return before == null
                ? null
                : again(each.start(), each.head(), each.end(), each.equipment(), before, plural(folded, head));
    }

    /** "The aircraft", "12 of the boats", "the first vehicle". */
    private @Nullable EquipmentMention again(List<Token> tokens, List<String> folded, int i) {
        String word = singular(folded.get(i));
        boolean own = CLASSES.containsKey(word) && !tokens.get(i).capitalised();
        boolean compound = i + 1 < tokens.size() && singular(folded.get(i + 1)).equals("carrier");
        if (!own || compound || !definite(folded, i)) {
            return null;
        }
        Told before = last(word);
        if (before == null) {
            return null;
        }
        int start = i;
        Optional<Long> quantity = Optional.empty();
        for (int at = i - 1; at >= 0 && at >= i - 5; at--) {
            String each = folded.get(at);
            boolean number = Numbers.figure(each) != null;
            if (number || ONE.contains(each) && !plural(folded, i) && quantity.isEmpty()) {
                quantity = number ? whole(folded, at) : Optional.of(1L);
                start = at;
            }
            if (number || !BETWEEN.contains(each) && !DEFINITE.contains(each)) {
                break;
            }
        }
        Equipment of = new Equipment(word, Optional.empty(), quantity, Optional.empty());
        return again(
                tokens.get(start).start(), tokens.get(i).start(), tokens.get(i).end(), of, before, plural(folded, i));
    }

    private static EquipmentMention again(int start, int head, int end, Equipment each, Told before, boolean plural) {
        Equipment model = before.equipment;
        Optional<Long> quantity = each.quantity().isPresent() || !plural ? each.quantity() : model.quantity();
        return new EquipmentMention(
                start, head, end, new Equipment(model.name(), model.kind(), quantity, model.unit()), before.maker);
    }

    /** "Three more", "the remaining six", "20 of them", "ordered 24 on May 4". */
    private @Nullable EquipmentMention counted(
            List<Token> tokens, List<String> folded, int i, List<EquipmentMention> found) {
        if (Numbers.figure(folded.get(i)) == null
                || tokens.get(i).text().length() > 3 && tokens.get(i).text().startsWith("20")) {
            return null;
        }
        String before = i > 0 ? folded.get(i - 1) : "";
        int next = i + 1;
        boolean more = next < folded.size() && folded.get(next).equals("more");
        boolean them = next + 1 < folded.size()
                && folded.get(next).equals("of")
                && folded.get(next + 1).equals("them");
        boolean ones = next + 1 < folded.size() && folded.get(next + 1).equals("ones");
        boolean rest = REST.contains(before) && i > 1 && folded.get(i - 2).equals("the");
        next += more ? 1 : them || ones ? 2 : 0;
        boolean ends = next >= folded.size() || CLOSED.contains(folded.get(next));
        if (!ends || !more && !them && !ones && !rest && !DEALING.contains(before)) {
            return null;
        }
        Told model = nearest(tokens.get(i).start(), found);
        Optional<Long> quantity = whole(folded, i);
        if (model == null || quantity.isEmpty()) {
            return null;
        }
        int end = tokens.get(next - 1).end();
        Equipment each =
                new Equipment(model.equipment.name(), model.equipment.kind(), quantity, model.equipment.unit());
        return new EquipmentMention(tokens.get(i).start(), tokens.get(i).start(), end, each, model.maker);
    }

    private static boolean definite(List<String> folded, int i) {
        for (int at = i - 1; at >= 0 && at >= i - 4; at--) {
            String word = folded.get(at);
            if (DEFINITE.contains(word)) {
                return true;
            }
            if (!BETWEEN.contains(word) && Numbers.figure(word) == null) {
                return false;
            }
        }
        return false;
    }

    /** What the last sentences, or this one before the offset, tell of. */
    private @Nullable Told nearest(int offset, List<EquipmentMention> found) {
        for (int i = found.size() - 1; i >= 0; i--) {
            if (found.get(i).end() <= offset) {
                return new Told(
                        sentences, found.get(i).equipment(), found.get(i).maker());
            }
        }
        for (int i = told.size() - 1; i >= 0; i--) {
            Told each = told.get(i);
            boolean near = sentences - each.sentence <= REACH;
            if (near && (named(each.equipment) || each.equipment.quantity().isPresent())) {
                return each;
            }
        }
        return null;
    }

    /** The last model of which the word may be said, else the last such things that were counted. */
    private @Nullable Told last(String word) {
        Pattern kinds = CLASSES.get(word);
        if (kinds == null) {
            return null;
        }
        Told counted = null;
        for (int i = told.size() - 1; i >= 0; i--) {
            Told each = told.get(i);
            String kind = each.equipment.kind().orElse(each.equipment.name());
            if (kinds.matcher(kind).matches()) {
                if (named(each.equipment)) {
                    return counted != null && counted.sentence > each.sentence ? counted : withCount(each);
                }
                counted = counted == null && each.equipment.quantity().isPresent() ? each : counted;
            }
        }
        return counted;
    }

    /** A model named again without its count has the one told first. */
    private Told withCount(Told each) {
        if (each.equipment.quantity().isPresent()) {
            return each;
        }
        for (int i = told.size() - 1; i >= 0; i--) {
            Told other = told.get(i);
            if (other.equipment.name().equals(each.equipment.name())
                    && other.equipment.quantity().isPresent()) {
                return other;
            }
        }
        return each;
    }

    private static boolean plural(List<String> folded, int i) {
        String word = folded.get(i);
        boolean singular =
                i > 0 && (folded.get(i - 1).equals("this") || folded.get(i - 1).equals("that"));
        return !singular && (word.endsWith("s") || word.equals("aircraft"));
    }

    private static String singular(String word) {
        if (word.equals("batteries")) {
            return "battery";
        }
        return word.endsWith("s") && !word.endsWith("ss") ? word.substring(0, word.length() - 1) : word;
    }

    private static Optional<Long> whole(List<String> folded, int i) {
        Numbers.Read read = Numbers.at(folded, i);
        return read == null || read.value().stripTrailingZeros().scale() > 0
                ? Optional.empty()
                : Optional.of(read.value().longValue());
    }
}

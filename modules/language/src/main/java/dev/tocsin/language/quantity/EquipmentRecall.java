package dev.tocsin.language.quantity;

import dev.tocsin.language.quantity.ThingsTold.Told;
import dev.tocsin.language.text.Sentence;
import dev.tocsin.language.text.Token;
import dev.tocsin.language.text.WordLists;
import dev.tocsin.model.Equipment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the sentences of one article in turn and knows what "the aircraft", "three more" and "the remaining six" are.
 * Not thread-safe; made anew for each article.
 */
public final class EquipmentRecall {
    private static final WordLists WORDS = WordLists.load(EquipmentRecall.class, "equipment.txt");
    private static final Set<String> GENERAL = WORDS.of("general");
    private static final Set<String> DEFINITE = WORDS.of("definite");
    private static final Set<String> BETWEEN = WORDS.of("between");
    private static final Set<String> ONE = WORDS.of("one");
    private static final Set<String> VERSIONS = WORDS.of("versions");
    private static final Pattern PEOPLE = Pattern.compile(
            "killed|wounded|injured|hurt|died|dead|arrested|detained|captured|soldiers?|troops|people|civilians|police|"
                    + "militants|rebels|fighters|instructors|officers|cadets|engineers|pilots|students|countries|states");

    private final EquipmentFinder finder;
    private final ThingsTold told = new ThingsTold();
    private final BareCounts bare = new BareCounts(told);

    public EquipmentRecall(EquipmentFinder finder) {
        this.finder = finder;
    }

    /** The equipment of the next sentence, in order. */
    public List<EquipmentMention> read(Sentence sentence) {
        told.next();
        List<Token> tokens = sentence.tokens();
        List<String> folded = tokens.stream().map(Token::folded).toList();
        List<EquipmentMention> found = new ArrayList<>();
        for (EquipmentMention each : finder.find(sentence)) {
            EquipmentMention known = ThingsTold.named(each.equipment()) ? null : meant(each, tokens, folded);
            found.add(known == null ? each : known);
        }
        List<EquipmentMention> all = new ArrayList<>(found);
        List<EquipmentMention> renewed = new ArrayList<>();
        boolean people = folded.stream().anyMatch(word -> PEOPLE.matcher(word).matches());
        for (int i = 0; i < tokens.size(); i++) {
            int at = tokens.get(i).start();
            int end = tokens.get(i).end();
            if (found.stream().anyMatch(each -> each.start() < end && each.end() > at)) {
                continue;
            }
            EquipmentMention more = byName(tokens, folded, i);
            if (more != null) {
                renewed.add(more);
            } else {
                more = again(tokens, folded, i);
            }
            if (more == null && !people) {
                more = bare.at(tokens, folded, i, found);
            }
            if (more != null) {
                all.add(more);
            }
        }
        all.sort(Comparator.comparingInt(EquipmentMention::start));
        renewed.forEach(told::add);
        found.forEach(told::add);
        told.spokenOf(all);
        return all;
    }

    /** "Fifteen of the fighters", "these jets": the model they are of. */
    private @Nullable EquipmentMention meant(EquipmentMention each, List<Token> tokens, List<String> folded) {
        int head = 0;
        while (tokens.get(head).start() < each.head()) {
            head++;
        }
        String word = ThingsTold.singular(
                each.equipment().name().substring(each.equipment().name().lastIndexOf(' ') + 1));
        boolean some = isSome(word, folded, head);
        if (!some && !definite(folded, head) || each.equipment().name().indexOf(' ') > 0) {
            return null;
        }
        Told before = some ? told.model(word) : told.last(word);
        return before == null
                ? null
                : again(each.start(), each.head(), each.end(), each.equipment(), before, plural(folded, head));
    }

    /** A model of which only this article has told what it is, one or several: "14 Velorak". */
    private @Nullable EquipmentMention byName(List<Token> tokens, List<String> folded, int i) {
        Token token = tokens.get(i);
        if (!token.capitalised()) {
            return null;
        }
        Told before = told.called(token.text());
        if (before == null) {
            return null;
        }
        Counts.Count count = Counts.before(tokens, folded, i, 0);
        Equipment again =
                new Equipment(before.equipment().name(), before.equipment().kind(), count.quantity(), count.unit());
        return new EquipmentMention(
                tokens.get(count.start()).start(), token.start(), token.end(), again, before.maker());
    }

    /** "The aircraft", "12 of the boats", "the first vehicle". */
    private @Nullable EquipmentMention again(List<Token> tokens, List<String> folded, int i) {
        String word = ThingsTold.singular(folded.get(i));
        boolean own = ThingsTold.isClass(word) && !tokens.get(i).capitalised();
        boolean compound =
                i + 1 < tokens.size() && ThingsTold.singular(folded.get(i + 1)).equals("carrier");
        boolean some = own && isSome(word, folded, i);
        if (!own || compound || !some && !definite(folded, i)) {
            return null;
        }
        Told before = some ? told.model(word) : told.last(word);
        if (before == null) {
            return null;
        }
        int start = i;
        Optional<Long> quantity = Optional.empty();
        for (int at = i - 1; at >= 0 && at >= i - 5; at--) {
            String each = folded.get(at);
            boolean number = Numbers.figure(each) != null;
            if (number || ONE.contains(each) && !plural(folded, i) && quantity.isEmpty()) {
                quantity = number ? BareCounts.whole(folded, at) : Optional.of(1L);
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
        Equipment model = before.equipment();
        Optional<Long> quantity = each.quantity().isPresent() || !plural ? each.quantity() : model.quantity();
        return new EquipmentMention(
                start, head, end, new Equipment(model.name(), model.kind(), quantity, model.unit()), before.maker());
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

    /** "24 aircraft", "18 more tanks", of which nothing else is said: of the model that was told right before. */
    private static boolean isSome(String word, List<String> folded, int head) {
        boolean more = head > 1 && folded.get(head - 1).equals("more") && Numbers.figure(folded.get(head - 2)) != null;
        boolean counted = GENERAL.contains(word) && head > 0 && Numbers.figure(folded.get(head - 1)) != null;
        return (counted || more || isVersion(folded, head)) && !definite(folded, head);
    }

    /** "14 Block 70 jets", "24 Tranche 4/5 fighters": some of the model that was told. */
    private static boolean isVersion(List<String> folded, int head) {
        int at = head - 1;
        while (at > 0
                && (folded.get(at).equals("/")
                        || Character.isDigit(folded.get(at).charAt(0)))) {
            at--;
        }
        return at >= 0 && at < head - 1 && VERSIONS.contains(folded.get(at));
    }

    private static boolean plural(List<String> folded, int i) {
        String word = folded.get(i);
        boolean singular =
                i > 0 && (folded.get(i - 1).equals("this") || folded.get(i - 1).equals("that"));
        return !singular && (word.endsWith("s") || word.equals("aircraft"));
    }
}

package dev.tocsin.language.entity;

import dev.tocsin.language.quantity.EquipmentFinder;
import dev.tocsin.language.quantity.EquipmentMention;
import dev.tocsin.language.syntax.Clauses;
import dev.tocsin.language.syntax.NounPhrase;
import dev.tocsin.language.syntax.Tag;
import dev.tocsin.language.syntax.Tagger;
import dev.tocsin.language.syntax.Word;
import dev.tocsin.language.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Weapons and platforms with the words that describe them, as annotators mark them: "an armed drone", no counts. */
final class EquipmentSpans {
    private static final Pattern HULL = Pattern.compile("\\s?\\(([A-Z]{1,4}[- ]?\\d{1,4})\\)");
    private static final Set<String> PLATFORMS = Set.of(
            "aircraft",
            "helicopter",
            "drone",
            "tank",
            "vehicle",
            "warship",
            "frigate",
            "corvette",
            "destroyer",
            "cruiser",
            "carrier",
            "ship",
            "vessel",
            "submarine");
    private static final Set<String> CARRIERS =
            Set.of("vehicle", "vehicles", "boat", "boats", "truck", "trucks", "plane", "planes", "aircraft");
    private static final Set<String> WEAPONS = Set.of("weapon", "weapons", "weaponry", "explosives");
    private static final Set<String> NEITHER = Set.of("engine", "radar", "satellite");
    private static final Optional<String> WARSHIP = Optional.of("warship");
    private static final Set<String> ABBREVIATIONS =
            Set.of("uav", "uavs", "ied", "ieds", "vbied", "vbieds", "rpg", "rpgs", "icbm", "icbms", "apc", "apcs");
    private static final Set<String> COUNTS =
            Set.of("several", "many", "some", "more", "than", "about", "around", "over", "hundreds", "dozens", "of");

    /** A stretch of the document and what it names. */
    record Found(int start, int end, boolean platform) {}

    private final EquipmentFinder finder;
    private final Tagger tagger;

    EquipmentSpans(EquipmentFinder finder, Tagger tagger) {
        this.finder = finder;
        this.tagger = tagger;
    }

    List<Found> find(String document, Sentence sentence) {
        List<Found> found = new ArrayList<>();
        List<EquipmentMention> mentions = finder.find(sentence);
        Clauses clauses = Clauses.of(tagger.tag(sentence));
        found.addAll(general(clauses, mentions));
        for (EquipmentMention mention : mentions) {
            String kind = mention.equipment().kind().orElse("");
            if (!NEITHER.contains(kind)) {
                boolean platform = PLATFORMS.contains(kind.substring(kind.lastIndexOf(' ') + 1));
                add(found, document, new Found(start(clauses, mention), mention.end(), platform));
                Matcher hull = HULL.matcher(document).region(mention.end(), document.length());
                if (kind.equals("warship") && hull.lookingAt()) {
                    found.add(new Found(hull.start(1), hull.end(1), true));
                }
            }
        }
        return found;
    }

    /** Adds it, with what shares its noun: "artillery and mortar systems". */
    private static void add(List<Found> found, String document, Found next) {
        Found last = found.isEmpty() ? next : found.get(found.size() - 1);
        boolean joined = last.end() < next.start()
                && document.substring(last.end(), next.start()).equals(" and ")
                && document.charAt(last.end() - 1) != 's'
                && document.charAt(next.end() - 1) == 's'
                && document.substring(next.start(), next.end()).indexOf(' ') > 0;
        if (joined) {
            found.remove(found.size() - 1);
        }
        found.add(joined ? new Found(last.start(), next.end(), next.platform()) : next);
    }

    /** Vehicles and aircraft directly after the name of whose they are ("ISIL vehicles"), and weapons of any kind. */
    private static List<Found> general(Clauses clauses, List<EquipmentMention> named) {
        List<Word> words = clauses.words();
        List<Found> found = new ArrayList<>();
        for (NounPhrase phrase : clauses.nounPhrases()) {
            Word head = words.get(phrase.head());
            boolean weapons = head.isAny(WEAPONS);
            int first = phrase.from();
            while (first < phrase.head()
                    && (counts(words.get(first)) || weapons && (names(words.get(first)) || isDeed(words.get(first))))) {
                first++;
            }
            boolean owner = first < phrase.head() && isName(words.get(phrase.head() - 1));
            boolean taken = named.stream().anyMatch(each -> each.end() == head.end());
            if ((weapons || owner && head.isAny(CARRIERS)) && !taken) {
                found.add(new Found(words.get(first).start(), head.end(), !weapons));
            }
        }
        return found;
    }

    /** "al-Qaida" is a name too. */
    private static boolean isName(Word word) {
        return word.tag() == Tag.PROPN || word.text().chars().anyMatch(Character::isUpperCase);
    }

    /** "smuggling weapons": what is done with them, whatever the tagger sees in it. */
    private static boolean isDeed(Word word) {
        return word.text().endsWith("ing");
    }

    private static boolean names(Word word) {
        return word.tag() == Tag.PROPN || word.tag() == Tag.VERB;
    }

    /** The start of the phrase that the equipment is the head of, counts left out; else that of its own name. */
    private static int start(Clauses clauses, EquipmentMention mention) {
        List<Word> words = clauses.words();
        int own = 0;
        while (own + 1 < words.size() && words.get(own).end() <= mention.head()) {
            own++;
        }
        int last = own;
        while (last + 1 < words.size() && words.get(last + 1).start() < mention.end()) {
            last++;
        }
        boolean named = Character.isUpperCase(words.get(own).text().charAt(0))
                && !words.get(last).isAny(ABBREVIATIONS);
        int end = last + 1;
        int first = clauses.nounPhraseAt(last)
                .filter(phrase -> phrase.to() == end
                        && !(named && mention.equipment().kind().equals(WARSHIP)))
                .map(NounPhrase::from)
                .orElse(own);
        while (first < own && (counts(words.get(first)) || words.get(first).tag() == Tag.VERB)) {
            first++;
        }
        boolean article =
                own > 0 && (words.get(own - 1).is("a") || words.get(own - 1).is("an"));
        return words.get(Math.min(first, article ? own - 1 : own)).start();
    }

    private static boolean counts(Word word) {
        return word.tag() == Tag.NUM
                || word.isAny(COUNTS)
                || Character.isDigit(word.text().charAt(0))
                || !Character.isLetterOrDigit(word.text().charAt(0));
    }
}

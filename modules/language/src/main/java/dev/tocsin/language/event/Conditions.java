package dev.tocsin.language.event;

import dev.tocsin.language.event.Trigger.Kind;
import dev.tocsin.language.syntax.Clauses;
import dev.tocsin.language.syntax.Clauses.Complement;
import dev.tocsin.language.syntax.NounPhrase;
import dev.tocsin.language.syntax.Tag;
import dev.tocsin.language.syntax.VerbGroup;
import dev.tocsin.language.syntax.Word;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What triggers demand of the sentence around their words; see the head of triggers.txt. */
final class Conditions {
    private static final int INFINITIVE_REACH = 14;
    private static final String SHIP = "warship";

    private final Clauses clauses;
    private final Predicate<NounPhrase> namesParty;
    private final Predicate<NounPhrase> namesEquipment;
    private final Set<String> words = new HashSet<>();

    Conditions(Clauses clauses, Predicate<NounPhrase> namesParty, Predicate<NounPhrase> namesEquipment) {
        this.clauses = clauses;
        this.namesParty = namesParty;
        this.namesEquipment = namesEquipment;
        clauses.words().forEach(word -> words.add(word.lower()));
    }

    /** Whether all conditions of the act's trigger hold. */
    boolean hold(Act act) {
        for (Map.Entry<String, Set<String>> condition :
                act.trigger().conditions().entrySet()) {
            if (!holds(act, condition.getKey(), condition.getValue())) {
                return false;
            }
        }
        return true;
    }

    private boolean holds(Act act, String name, Set<String> wanted) {
        return switch (name) {
            case "obj" -> headIn(act.object(), wanted);
            case "subj" -> headIn(act.subject(), wanted);
            case "has" -> anyIn(act, wanted);
            case "prep" -> act.complements().stream().anyMatch(each -> wanted.contains(each.preposition()));
            case "to" -> infinitive(act.last(), wanted);
            case "verb" ->
                act.verb().isPresent()
                        && wanted.contains(
                                clauses.words().get(act.verb().get().head()).lower());
            case "next" ->
                act.last() + 1 < clauses.words().size()
                        && clauses.words().get(act.last() + 1).isAny(wanted);
            case "noobj" -> act.object().isEmpty();
            case "noinf" -> !infinitive(act.last());
            case "as" -> calledSo(act, wanted);
            case "modal" ->
                act.verb()
                        .filter(verb -> !verb.negated() && !verb.passive() && wanted.contains(verb.modal()))
                        .isPresent();
            case "neg" ->
                act.verb()
                        .filter(verb ->
                                verb.negated() && (wanted.contains(verb.modal()) || wanted.contains(opening(verb))))
                        .isPresent();
            case "in" -> wanted.stream().anyMatch(words::contains);
            default -> wanted.stream().noneMatch(words::contains);
        };
    }

    private boolean headIn(List<NounPhrase> phrases, Set<String> wanted) {
        for (NounPhrase phrase : phrases) {
            if (wanted.contains("@") && namesParty.test(phrase)
                    || wanted.contains(SHIP) && isNamedShip(phrase)
                    || isIn(phrase.head(), wanted)
                    || titled(phrase, wanted)) {
                return true;
            }
            for (Complement each : clauses.complements(phrase.head())) {
                boolean near = each.phrases().get(0).from() <= phrase.to() + 1;
                if (near
                        && each.preposition().equals("of")
                        && isIn(each.phrases().get(0).head(), wanted)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** "Does": the first word of a verb. */
    private String opening(VerbGroup verb) {
        return clauses.words().get(verb.from()).lower();
    }

    /** "Two of the attacking jets": of what some are. */
    private List<NounPhrase> ofPhrase(NounPhrase phrase) {
        return clauses.nounPhrases().stream()
                .filter(other -> other.from() == phrase.to() + 1
                        && clauses.words().get(phrase.to()).is("of"))
                .toList();
    }

    /** "HMS Dart": what a navy's letters open. */
    private boolean isNamedShip(NounPhrase phrase) {
        String first = clauses.words().get(phrase.from()).text();
        return phrase.to() - phrase.from() > 1
                && first.length() > 1
                && first.chars().allMatch(Character::isUpperCase)
                && namesEquipment.test(phrase);
    }

    /** "President Mohamed Bazoum": the noun before a name. */
    private boolean titled(NounPhrase phrase, Set<String> wanted) {
        if (clauses.words().get(phrase.head()).tag() != Tag.PROPN) {
            return false;
        }
        for (int i = phrase.from(); i < phrase.head(); i++) {
            if (isIn(i, wanted)) {
                return true;
            }
        }
        return false;
    }

    private boolean isIn(int head, Set<String> wanted) {
        String word = clauses.words().get(head).lower();
        return wanted.contains(word)
                || head > 0 && wanted.contains(clauses.words().get(head - 1).lower() + " " + word);
    }

    private boolean anyIn(Act act, Set<String> wanted) {
        List<NounPhrase> phrases = new ArrayList<>(act.object());
        act.complements().forEach(each -> phrases.addAll(each.phrases()));
        act.object().forEach(phrase -> phrases.addAll(ofPhrase(phrase)));
        act.own().ifPresent(phrases::add);
        for (NounPhrase phrase : phrases) {
            if (wanted.contains("weapon") && namesEquipment.test(phrase)) {
                return true;
            }
            for (int i = phrase.from(); i < phrase.to(); i++) {
                if (isIn(i, wanted) && !(act.trigger().kind() == Kind.NOUN && i >= act.word() && i <= act.last())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** "Called the charge | groundless": within the clause, behind the verb, or before it where it is passive. */
    private boolean calledSo(Act act, Set<String> wanted) {
        List<Word> all = clauses.words();
        for (int i = act.last() + 1; i < all.size(); i++) {
            Optional<VerbGroup> group = clauses.verbGroupAt(i);
            if (all.get(i).isAny(wanted)) {
                return true;
            }
            if (all.get(i).is(";") || group.filter(VerbGroup::finite).isPresent()) {
                return false;
            }
        }
        return false;
    }

    private boolean infinitive(int last, Set<String> wanted) {
        return infinitiveAfter(last)
                .filter(group ->
                        wanted.contains(clauses.words().get(group.head()).lower()))
                .isPresent();
    }

    private boolean infinitive(int last) {
        return infinitiveAfter(last).isPresent();
    }

    /** The infinitive that follows, where no other verb comes before it. */
    private Optional<VerbGroup> infinitiveAfter(int last) {
        List<Word> all = clauses.words();
        for (int i = last + 1; i < all.size() && i <= last + INFINITIVE_REACH; i++) {
            Optional<VerbGroup> group = clauses.verbGroupAt(i);
            if (group.isPresent()) {
                return group.filter(each -> each.form() == VerbGroup.Form.INFINITIVE);
            }
        }
        return Optional.empty();
    }
}

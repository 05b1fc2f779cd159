package dev.tocsin.language.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Corrects what the tagger often gets wrong in news. */
final class TagRepair {
    private static final Set<String> SAID = Set.of("said", "says", "told", "announced", "reported", "added");
    private static final Set<String> OWNERS = Set.of("his", "her", "its", "their", "our", "my");

    private static final Set<String> VERB_NOUNS = WordFile.words("verb-nouns.txt");
    private static final Set<String> PRONOUNS = Set.of(
            "i",
            "you",
            "he",
            "she",
            "it",
            "we",
            "they",
            "me",
            "him",
            "her",
            "us",
            "them",
            "my",
            "your",
            "his",
            "its",
            "our",
            "their",
            "mine",
            "yours",
            "hers",
            "ours",
            "theirs",
            "myself",
            "yourself",
            "himself",
            "herself",
            "itself",
            "ourselves",
            "themselves",
            "this",
            "that",
            "these",
            "those",
            "who",
            "whom",
            "whose",
            "which",
            "what",
            "whoever",
            "whatever",
            "someone",
            "somebody",
            "something",
            "anyone",
            "anybody",
            "anything",
            "everyone",
            "everybody",
            "everything",
            "nobody",
            "nothing",
            "none",
            "one",
            "there",
            "each",
            "other",
            "another",
            "both",
            "all",
            "some",
            "any",
            "such",
            "many",
            "few",
            "several",
            "most",
            "more");
    private static final Set<String> AUXILIARIES =
            Set.of("has", "have", "had", "is", "are", "was", "were", "be", "been");
    private static final Set<String> DETERMINERS =
            Set.of("the", "a", "an", "its", "his", "her", "their", "our", "this", "these", "those", "every", "'s");
    private static final Set<String> MODIFIERS = Set.of("joint", "military", "naval", "nuclear", "official", "annual");
    private static final Set<String> ADVERBS = Set.of(
            "also",
            "now",
            "soon",
            "only",
            "still",
            "never",
            "not",
            "no",
            "even",
            "just",
            "then",
            "ever",
            "always",
            "again",
            "first",
            "later",
            "further",
            "well",
            "thus",
            "therefore",
            "today",
            "tomorrow",
            "instead",
            "otherwise",
            "once",
            "too",
            "yet",
            "in",
            "at",
            "on",
            "likely",
            "together");
    /** Times of the day: "before dawn on Thursday". */
    private static final Set<String> HOURS =
            Set.of("dawn", "dusk", "daybreak", "midnight", "midday", "noon", "nightfall", "sunrise", "sunset");

    private static final Set<String> MODALS =
            Set.of("will", "would", "could", "can", "may", "might", "shall", "should", "must", "'ll", "'d", "cannot");

    /** "Al-Shabaab", "Hezb-e-Islami". */
    private static final Pattern HYPHENED_NAME = Pattern.compile("\\p{Lu}\\p{L}*(-\\p{Ll}{1,2})?-\\p{Lu}\\p{L}+");

    /** "Al-Sisi" as it stands behind a first name: "al-Sisi". */
    private static final Pattern NAME_WITH_ARTICLE =
            Pattern.compile("(al|el|ad|an|ar|as|at|az|ash|bin|ibn)-\\p{Lu}\\p{L}+(-\\p{Lu}?\\p{L}+)*");

    private TagRepair() {}

    /** Twice, so that "to" sees that a verb follows. */
    static List<Word> repaired(List<Word> words) {
        return ClauseTags.repaired(OwnedNouns.mended(once(once(words))));
    }

    private static List<Word> once(List<Word> words) {
        List<Word> out = new ArrayList<>(words.size());
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            Word before = i > 0 ? out.get(i - 1) : null;
            Word after = i + 1 < words.size() ? words.get(i + 1) : null;
            out.add(word.tagged(tag(word, before, after)));
        }
        return out;
    }

    /** "Chile test-fired a rocket", "it air-dropped food": no "war-torn" before a noun. */
    private static boolean isHyphenedVerb(Word word, @Nullable Word before, @Nullable Word after) {
        boolean object = after != null && (after.tag() == Tag.DET || after.tag() == Tag.NUM || after.isAny(OWNERS));
        return word.tag() != Tag.VERB
                && word.lower().indexOf('-') > 0
                && word.lower().endsWith("ed")
                && Character.isLowerCase(word.text().charAt(0))
                && object
                && before != null
                && (before.isNoun() || before.tag() == Tag.AUX || before.tag() == Tag.PRON);
    }

    /** "The army's media wing said": a noun between another and what is said, if it bears no ending of a verb. */
    private static boolean endsName(Word word, @Nullable Word before, @Nullable Word after) {
        return word.tag() == Tag.VERB
                && before != null
                && before.tag() == Tag.NOUN
                && after != null
                && after.isAny(SAID)
                && !word.lower().matches(".*(ed|s|ing)")
                && !word.isAny(AUXILIARIES);
    }

    /** "Military exercises"; but "the military said", "the military fired". */
    private static boolean mayBeNoun(Word word) {
        String lower = word.lower();
        return VERB_NOUNS.contains(lower)
                || lower.endsWith("ing")
                || lower.endsWith("s") && VERB_NOUNS.contains(lower.substring(0, lower.length() - 1));
    }

    private static Tag tag(Word word, @Nullable Word before, @Nullable Word after) {
        if (word.isPossessive()) {
            return Tag.PART;
        }
        if (word.is("to")
                && word.tag() == Tag.PART
                && after != null
                && Character.isUpperCase(after.text().charAt(0))) {
            boolean running =
                    before != null && Character.isLowerCase(before.text().charAt(0));
            return running || after.tag() != Tag.VERB ? Tag.ADP : Tag.PART;
        }
        if (word.isAny(HOURS)) {
            return Tag.NOUN;
        }
        if (word.is("joint") && word.tag() == Tag.VERB) {
            return Tag.ADJ;
        }
        if (isHyphenedVerb(word, before, after)) {
            return Tag.VERB;
        }
        if (endsName(word, before, after)) {
            return Tag.NOUN;
        }
        if (word.tag() == Tag.SCONJ && after != null && after.isAny(HOURS)) {
            return Tag.ADP;
        }
        boolean letters = Character.isLetter(word.text().charAt(0));
        if (word.tag() == Tag.PRON && !word.isAny(PRONOUNS)) {
            return Tag.NOUN;
        }
        if (word.tag() == Tag.X && letters) {
            return Character.isUpperCase(word.text().charAt(0)) ? Tag.PROPN : Tag.NOUN;
        }
        if (word.tag() == Tag.PUNCT && letters) {
            return word.lower().indexOf('-') > 0 ? Tag.ADJ : Tag.NOUN;
        }
        if (word.isAny(MODALS) && word.tag() != Tag.PROPN) {
            return Character.isUpperCase(word.text().charAt(0)) && word.is("may") && before != null
                    ? Tag.PROPN
                    : Tag.AUX;
        }
        if (NAME_WITH_ARTICLE.matcher(word.text()).matches()) {
            return Tag.PROPN;
        }
        boolean capital = Character.isUpperCase(word.text().charAt(0));
        if (before != null && before.is("-") && before.end() == word.start() && word.tag() == Tag.VERB) {
            return capital ? Tag.PROPN : Tag.ADJ;
        }
        boolean name = capital
                && word.tag() != Tag.ADJ
                && HYPHENED_NAME.matcher(word.text()).matches();
        if (name || capital && before != null && isOwned(word, before)) {
            return Tag.PROPN;
        }
        boolean bareNumber = before != null
                && before.tag() == Tag.NUM
                && before.lower().length() > 2
                && Character.isLetter(before.text().charAt(0));
        if (bareNumber
                && word.tag() == Tag.ADJ
                && word.lower().endsWith("ed")
                && after != null
                && after.tag() == Tag.PROPN) {
            return Tag.VERB;
        }
        boolean participial = word.tag() == Tag.ADJ && word.lower().endsWith("ing") && !capital;
        if (participial && before != null && before.is(",")) {
            return Tag.VERB;
        }
        if (word.isAny(AUXILIARIES) && word.tag() == Tag.VERB && after != null && after.tag() == Tag.VERB) {
            return Tag.AUX;
        }
        boolean objectNext = after != null
                && (after.isNoun() || after.tag() == Tag.ADJ || after.tag() == Tag.DET || after.tag() == Tag.PRON);
        if (word.isAny(VERB_NOUNS) && before != null && before.is("to") && objectNext) {
            return Tag.VERB;
        }
        if (word.is("to") && after != null && after.isAny(VERB_NOUNS) && after.tag() == Tag.VERB) {
            return Tag.PART;
        }
        if (word.tag() == Tag.VERB && capital && before != null && (before.is("to") || before.tag() == Tag.ADP)) {
            return Tag.PROPN;
        }
        if (word.tag() == Tag.VERB && before != null) {
            boolean modified = before.isAny(MODIFIERS) && before.tag() != Tag.VERB && mayBeNoun(word);
            boolean determined = before.isAny(DETERMINERS) || modified;
            boolean participle = word.lower().endsWith("ed") || word.lower().endsWith("ing");
            boolean nounNext = after != null && (after.isNoun() || after.tag() == Tag.ADJ);
            if (determined) {
                return participle && nounNext ? Tag.ADJ : Tag.NOUN;
            }
        }
        if (word.tag() == Tag.NOUN && !capital && before != null && before.is("to") && before.tag() == Tag.PART) {
            return Tag.VERB;
        }
        boolean noVerb = word.tag() == Tag.NOUN
                || word.tag() == Tag.ADJ
                || word.tag() == Tag.ADP
                || word.tag() == Tag.ADV && !word.lower().endsWith("ly") && !word.isAny(ADVERBS) && !word.isNegation();
        if (noVerb && !capital && before != null && before.tag() == Tag.AUX && before.isAny(MODALS)) {
            return Tag.VERB;
        }
        return word.tag();
    }

    /** "Her Chadian counterpart": a name that the tagger does not know, taken for a preposition. */
    private static boolean isOwned(Word word, Word before) {
        return word.tag() == Tag.ADP && before.isAny(OWNERS);
    }
}

package dev.tocsin.language.corpus;

import dev.tocsin.model.Modality;
import dev.tocsin.model.PloverType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a sentence line with the lines of acts and speech below it. Immutable. */
final class SentenceBlock {
    private static final Pattern ACT = Pattern.compile(
            "> (-|\\d+(?:,\\d+)*) ([A-Z]+)(=?) (-|\\d+(?:,\\d+)*)((?: [a-z-]+)*)(?: as ([A-Z]+))? \"(.+)\"");
    private static final Pattern SPEECH = Pattern.compile("~ (-|\\d+) \"(.+?)\" \"(.+)\"");
    private static final int EXCERPT = 60;

    private final Set<String> classes;

    /** @param classes that acts may have */
    SentenceBlock(Set<String> classes) {
        this.classes = Set.copyOf(classes);
    }

    MarkedSentence read(List<String> lines, String origin) throws Malformed {
        Marks marks = Marks.read(lines.get(0));
        MarkedSentence sentence = new MarkedSentence(origin, marks.text(), marks.names(), List.of(), List.of());
        List<MarkedAct> acts = new ArrayList<>();
        List<MarkedSpeech> speech = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            if (line.startsWith(">")) {
                acts.add(act(line, sentence));
            } else if (line.startsWith("~")) {
                speech.add(speech(line, sentence));
            } else {
                throw new Malformed("a second sentence in a block: " + cut(line));
            }
        }
        return new MarkedSentence(origin, sentence.text(), sentence.names(), acts, speech);
    }

    private MarkedAct act(String line, MarkedSentence sentence) throws Malformed {
        Matcher m = ACT.matcher(line);
        if (!m.matches()) {
            throw new Malformed("not a line of an act: " + line);
        }
        PloverType type = Words.one(PloverType.values(), m.group(2), "type");
        Modality modality = Modality.ACTUAL;
        boolean historical = false;
        Optional<String> eventClass = Optional.empty();
        for (String word : m.group(5).strip().split(" ")) {
            Optional<Modality> told = Words.modality(word);
            if (told.isPresent()) {
                modality = told.get();
            } else if (word.equals("historical")) {
                historical = true;
            } else if (classes.contains(word)) {
                eventClass = Optional.of(word);
            } else if (!word.isEmpty()) {
                throw new Malformed("neither modality nor class: " + word);
            }
        }
        List<Integer> sources = numbers(m.group(1), sentence);
        List<Integer> targets = numbers(m.group(4), sentence);
        if (sources.isEmpty() && targets.isEmpty()) {
            throw new Malformed("neither source nor target");
        }
        if (sources.stream().anyMatch(targets::contains)) {
            throw new Malformed("source and target are the same");
        }
        return new MarkedAct(
                type,
                sources,
                targets,
                !m.group(3).isEmpty(),
                modality,
                historical,
                eventClass,
                manual(m.group(6)),
                located(sentence.text(), m.group(7), "trigger"));
    }

    /** Either way of yielding may be written as {@code YIELD}. */
    private static Optional<PloverType> manual(@Nullable String name) throws Malformed {
        if (name == null) {
            return Optional.empty();
        }
        return Optional.of(name.equals("YIELD") ? PloverType.CONCEDE : Words.one(PloverType.values(), name, "type"));
    }

    private static MarkedSpeech speech(String line, MarkedSentence sentence) throws Malformed {
        Matcher m = SPEECH.matcher(line);
        if (!m.matches()) {
            throw new Malformed("not a line of speech: " + line);
        }
        return new MarkedSpeech(
                numbers(m.group(1), sentence).stream().findFirst(),
                located(sentence.text(), m.group(2), "cue"),
                located(sentence.text(), m.group(3), "speech"));
    }

    private static List<Integer> numbers(String given, MarkedSentence sentence) throws Malformed {
        List<Integer> numbers = new ArrayList<>();
        if (given.equals("-")) {
            return numbers;
        }
        for (String each : given.split(",")) {
            int number = Integer.parseInt(each);
            if (sentence.numbered(number).isEmpty()) {
                throw new Malformed("nothing has the number " + number);
            }
            numbers.add(number);
        }
        return numbers;
    }

    private static Stretch located(String text, String words, String what) throws Malformed {
        int start = text.indexOf(words);
        if (start < 0) {
            throw new Malformed(what + " not in the sentence: " + cut(words));
        }
        return new Stretch(start, start + words.length());
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(EXCERPT, text.length()));
    }
}

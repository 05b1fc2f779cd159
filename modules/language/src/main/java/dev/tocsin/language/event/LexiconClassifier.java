package dev.tocsin.language.event;

import dev.tocsin.language.catalogue.EventCatalogue;
import dev.tocsin.language.event.Trigger.Kind;
import dev.tocsin.language.syntax.Clauses;
import dev.tocsin.language.syntax.Clauses.Complement;
import dev.tocsin.language.syntax.Inflection;
import dev.tocsin.language.syntax.NounPhrase;
import dev.tocsin.language.syntax.Tagger;
import dev.tocsin.language.syntax.VerbGroup;
import dev.tocsin.language.syntax.Word;
import dev.tocsin.language.text.Sentence;
import dev.tocsin.language.text.Token;
import dev.tocsin.language.text.Tokens;
import dev.tocsin.model.Modality;
import dev.tocsin.model.PloverType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Takes the type of the trigger whose arguments fit the two parties best. */
public final class LexiconClassifier implements TypeClassifier {
    private static final Set<PloverType> GOVERNING = EnumSet.of(
            PloverType.AGREE, PloverType.REQUEST, PloverType.REJECT, PloverType.THREATEN, PloverType.ACCUSE);
    private static final Set<PloverType> FRIENDLY = EnumSet.of(PloverType.CONSULT, PloverType.COOPERATE, PloverType.AID,
            PloverType.SUPPORT, PloverType.RETREAT, PloverType.CONCEDE);
    private static final Set<PloverType> HOSTILE = EnumSet.of(
            PloverType.ASSAULT, PloverType.SANCTION, PloverType.COERCE);
    private static final double SUBJECT = 2;
    private static final double OBJECT = 2;
    private static final double COMPLEMENT = 1.2;
    private static final double BETWEEN = 0.5;
    private static final double SPECIFIC = 0.05;
    private static final double FAR = 0.01;

    private final Tagger tagger;
    private final TriggerLexicon lexicon;
    private final ModalityReader modalities;

    private LexiconClassifier(Tagger tagger, TriggerLexicon lexicon, ModalityReader modalities) {
        this.tagger = tagger;
        this.lexicon = lexicon;
        this.modalities = modalities;
    }

    public static LexiconClassifier load() {
        Inflection inflection = Inflection.load();
        TriggerLexicon lexicon = TriggerLexicon.load(EventCatalogue.load(), inflection);
        return new LexiconClassifier(Tagger.load(), lexicon, new ModalityReader(Governors.load(inflection), lexicon));
    }

    @Override
    public Verdict classify(String sentence, Span source, Span target) {
        List<Token> tokens = Tokens.of(sentence, 0, sentence.length());
        Clauses clauses =
                Clauses.of(tagger.tag(new Sentence(0, sentence.length(), tokens, false)));
        ActFinder finder = new ActFinder(
                lexicon, clauses, phrase -> in(clauses, phrase, source) || in(clauses, phrase, target), phrase -> false);
        List<Act> acts = new ArrayList<>();
        clauses.words().forEach(word -> acts.addAll(finder.actsAt(word)));
        Act best = null;
        double most = 0;
        for (Act act : acts) {
            double score = score(act, clauses, source, target);
            if (best == null || score > most) {
                best = act;
                most = score;
            }
        }
        if (best == null) {
            return new Verdict(PloverType.ACCUSE, 0, "no trigger");
        }
        Act outer = governing(best, acts, clauses, source).orElse(best);
        PloverType type = shifted(outer, clauses);
        return new Verdict(type, Math.min(0.95, most / (SUBJECT + OBJECT + 1)), outer.trigger().rule());
    }

    private double score(Act act, Clauses clauses, Span source, Span target) {
        double score = SPECIFIC * act.trigger().rank() - (act.trigger().kind() == Kind.NOUN ? 0.3 : 0);
        boolean symmetric = act.trigger().frame().symmetric();
        score += has(clauses, act.subject(), source) ? SUBJECT : symmetric && has(clauses, act.subject(), target) ? 1 : 0;
        score += has(clauses, act.object(), target) ? OBJECT : symmetric && has(clauses, act.object(), source) ? 1 : 0;
        for (Complement each : act.complements()) {
            boolean toTarget = has(clauses, each.phrases(), target);
            score += toTarget && !has(clauses, act.object(), target) ? COMPLEMENT : 0;
        }
        if (act.own().isPresent()) {
            score += in(clauses, act.own().get(), source) ? SUBJECT / 2 : 0;
        }
        Word word = clauses.words().get(act.word());
        boolean between = word.start() >= Math.min(source.end(), target.end())
                && word.end() <= Math.max(source.start(), target.start());
        int distance = Math.min(Math.abs(word.start() - source.end()), Math.abs(word.end() - target.start()));
        boolean inside = source.overlaps(word.start(), word.end()) || target.overlaps(word.start(), word.end());
        return score + (between ? BETWEEN : 0) - FAR * Math.min(distance, 60) / 3 - (inside ? 1 : 0);
    }

    /** "Agreed to release": the agreement counts. */
    private static Optional<Act> governing(Act act, List<Act> acts, Clauses clauses, Span source) {
        Optional<VerbGroup> verb = act.verb();
        boolean infinitive = verb.filter(group -> group.form() == VerbGroup.Form.INFINITIVE
                        || group.form() == VerbGroup.Form.GERUND)
                .isPresent();
        if (!infinitive) {
            return Optional.empty();
        }
        Optional<VerbGroup> governor = clauses.governor(verb.get());
        return acts.stream()
                .filter(other -> other.trigger().kind() != Kind.NOUN && other.verb().isPresent())
                .filter(other -> other.verb().equals(governor) && GOVERNING.contains(other.trigger().type()))
                .filter(other -> has(clauses, other.subject(), source) || has(clauses, act.subject(), source))
                .findFirst();
    }

    private PloverType shifted(Act act, Clauses clauses) {
        PloverType type = act.trigger().type();
        Modality modality = modalities.of(act, clauses);
        if (FRIENDLY.contains(type)) {
            return switch (modality) {
                case FUTURE -> PloverType.AGREE;
                case NEGATED -> PloverType.REJECT;
                case HYPOTHETICAL, ACTUAL -> type;
            };
        }
        if (type == PloverType.AGREE && modality == Modality.NEGATED) {
            return PloverType.REJECT;
        }
        return HOSTILE.contains(type) && modality == Modality.FUTURE ? PloverType.THREATEN : type;
    }

    private static boolean has(Clauses clauses, List<NounPhrase> phrases, Span span) {
        return phrases.stream().anyMatch(phrase -> in(clauses, phrase, span));
    }

    private static boolean in(Clauses clauses, NounPhrase phrase, Span span) {
        return span.overlaps(
                clauses.words().get(phrase.from()).start(), clauses.words().get(phrase.to() - 1).end());
    }
}

package dev.tocsin.language.event;

import dev.tocsin.language.catalogue.EventCatalogue;
import dev.tocsin.language.entity.EntityRecogniser;
import dev.tocsin.language.knowledge.KnowledgeBase;
import dev.tocsin.language.quantity.EquipmentFinder;
import dev.tocsin.language.quantity.EquipmentMention;
import dev.tocsin.language.quantity.EquipmentRecall;
import dev.tocsin.language.quantity.EquipmentTags;
import dev.tocsin.language.quantity.MoneyFinder;
import dev.tocsin.language.quantity.Singles;
import dev.tocsin.language.speech.Quotation;
import dev.tocsin.language.speech.QuotationFinder;
import dev.tocsin.language.syntax.Clauses;
import dev.tocsin.language.syntax.Inflection;
import dev.tocsin.language.syntax.Tagger;
import dev.tocsin.language.syntax.Word;
import dev.tocsin.language.text.Sentence;
import dev.tocsin.language.text.Sentences;
import dev.tocsin.language.time.DateResolver;
import dev.tocsin.model.Article;
import dev.tocsin.model.Confidence;
import dev.tocsin.model.Event;
import dev.tocsin.model.EventDate;
import dev.tocsin.model.Mention;
import dev.tocsin.model.PageDate;
import dev.tocsin.model.Party;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Codes articles: who did what to whom, when, said by whom. A pure function of the article; immutable, thread-safe, made
 * once. Articles in a language other than English yield nothing.
 */
public final class EventCoder {
    /** Of the rules; changes whenever they may code the same article otherwise. Events tell {@link #version}. */
    public static final String VERSION = "rules-7";

    private static final Set<String> LANGUAGES = Set.of("en", "und");
    /** What the reader finds likelier than this is coded, if its confidence suffices then. */
    private static final double READ_LEAST = 0.75;

    private static final Set<Mention.Kind> NAMED =
            EnumSet.of(Mention.Kind.PERSON, Mention.Kind.LOCATION, Mention.Kind.ORGANISATION, Mention.Kind.EQUIPMENT);
    private static final int MILITARY_CUES = 2;
    private static final int LEAD_SENTENCES = 2;

    private final EventCatalogue catalogue;
    private final EntityRecogniser recogniser;
    private final EquipmentFinder equipment;
    private final MoneyFinder money = new MoneyFinder();
    private final DateResolver dates = new DateResolver();
    private final Tagger tagger;
    private final TriggerLexicon lexicon;
    private final Cues cues;
    private final ModalityReader modalities;
    private final QuotationFinder quotations;
    private final KnowledgeBase knowledge;
    private final Optional<PairReader> second;
    private final ConfidenceModel confidence;

    /** @param reader reads the sentences again beside the rules; absent: rules alone */
    public EventCoder(
            KnowledgeBase knowledge,
            EventCatalogue catalogue,
            EntityRecogniser recogniser,
            Optional<PairReader> reader) {
        this(knowledge, catalogue, recogniser, reader, ConfidenceModel.load());
    }

    /** @param confidence tells how sure an event is, and leaves out those that are not sure enough */
    public EventCoder(
            KnowledgeBase knowledge,
            EventCatalogue catalogue,
            EntityRecogniser recogniser,
            Optional<PairReader> reader,
            ConfidenceModel confidence) {
        Inflection inflection = Inflection.load();
        this.knowledge = knowledge;
        this.catalogue = catalogue;
        this.recogniser = recogniser;
        this.confidence = confidence;
        this.second = reader;
        this.equipment = new EquipmentFinder(knowledge);
        this.tagger = Tagger.load();
        this.lexicon = TriggerLexicon.load(catalogue, inflection);
        this.cues = Cues.load(inflection);
        this.modalities = new ModalityReader(Governors.load(inflection), lexicon);
        this.quotations = new QuotationFinder(tagger, inflection);
    }

    /** Rules alone, with the catalogue and knowledge that this program carries. */
    public static EventCoder load() {
        KnowledgeBase knowledge = KnowledgeBase.load();
        return new EventCoder(knowledge, EventCatalogue.load(), new EntityRecogniser(knowledge), Optional.empty());
    }

    public List<Event> code(Article article) {
        return explain(article).events();
    }

    /** The events with everything that led to them. */
    public CodedArticle explain(Article article) {
        String document = article.document();
        if (!LANGUAGES.contains(article.language())) {
            return nothing(List.of(), List.of(), "not in English: " + article.language());
        }
        List<Sentence> sentences = Sentences.split(document, article.title().length());
        Map<String, Integer> topics = cues.counts(document, Tails.without(document, sentences));
        if (cues.offTopic(topics)) {
            return nothing(sentences, List.of(), "of sport, culture or business: " + topics);
        }
        Optional<LocalDate> published = article.published().map(PageDate::day);
        List<Mention> mentions = recogniser.mentions(document, sentences, published);
        Map<String, Integer> prominence = prominence(document, mentions);
        if (prominence.isEmpty()) {
            return nothing(sentences, mentions, "no state or organisation is named");
        }
        List<Reading> readings = readings(document, sentences, mentions, published);
        List<Quotation> said = quotations.quotations(
                document, sentences, readings.stream().map(Reading::clauses).toList(), mentions);
        boolean military = topics.getOrDefault(Cues.MILITARY, 0) >= MILITARY_CUES;
        List<Dropped> dropped = new ArrayList<>();
        Speakers speakers = new Speakers(document, readings, said);
        Optional<Sitting> sitting = second.map(reader -> new Sitting(reader, document));
        sitting.ifPresent(each -> {
            drafts(document, readings, speakers, prominence, military, published, sitting, new ArrayList<>());
            each.rehearsed();
        });
        List<Draft> drafts = drafts(document, readings, speakers, prominence, military, published, sitting, dropped);
        EventWriter writer = new EventWriter(article, document, readings, version());
        List<Event> events = new ArrayList<>();
        for (Draft draft : Merger.merged(drafts, dropped)) {
            Confidence sure = confidence.of(draft.parts());
            if (sure.value() >= confidence.least()) {
                events.add(writer.event(draft, sure));
            } else {
                dropped.add(
                        Merger.drop(draft, "too unsure: " + sure.value() + ", " + confidence.least() + " is needed"));
            }
        }
        return new CodedArticle(sentences, mentions, said, events, dropped, "coded");
    }

    /** What codes: the rules' version, and whether the trained reader helps. */
    String version() {
        return second.isPresent() ? VERSION + "+encoder" : VERSION;
    }

    private static CodedArticle nothing(List<Sentence> sentences, List<Mention> mentions, String verdict) {
        return new CodedArticle(sentences, mentions, List.of(), List.of(), List.of(), verdict);
    }

    private static Map<String, Integer> prominence(String document, List<Mention> mentions) {
        Map<String, Integer> prominence = new HashMap<>();
        mentions.stream()
                .filter(mention -> !Descriptions.isOrigin(mention, document))
                .forEach(mention -> mention.country().ifPresent(code -> prominence.merge(code, 1, Integer::sum)));
        return prominence;
    }

    private static List<String> byProminence(String document, List<Mention> mentions) {
        return prominence(document, mentions).entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private List<Reading> readings(
            String document, List<Sentence> sentences, List<Mention> mentions, Optional<LocalDate> published) {
        List<Reading> readings = new ArrayList<>(sentences.size());
        List<String> countries = byProminence(document, mentions);
        EquipmentRecall recall = new EquipmentRecall(equipment);
        Optional<EventDate> last = Optional.empty();
        for (int i = 0; i < sentences.size(); i++) {
            Sentence sentence = sentences.get(i);
            Optional<EventDate> before = last;
            List<Mention> inside = mentions.stream()
                    .filter(mention -> mention.start() >= sentence.start() && mention.end() <= sentence.end())
                    .toList();
            List<EquipmentMention> things = recall.read(sentence);
            Clauses clauses =
                    Clauses.of(EquipmentTags.mended(tagger.tag(sentence), things), word -> isName(word, inside));
            Reading reading = new Reading(
                    i,
                    sentence,
                    clauses,
                    inside,
                    dates.dates(document, sentence, published, last),
                    Singles.counted(things, clauses),
                    money.find(sentence, inside, countries));
            readings.add(reading);
            last = Dating.last(reading).or(() -> before).filter(date -> !sentence.title());
        }
        return readings;
    }

    private static boolean isName(Word word, List<Mention> mentions) {
        return mentions.stream()
                .anyMatch(mention -> NAMED.contains(mention.kind())
                        && mention.start() <= word.start()
                        && mention.end() >= word.end());
    }

    private List<Draft> drafts(
            String document,
            List<Reading> readings,
            Speakers speakers,
            Map<String, Integer> prominence,
            boolean military,
            Optional<LocalDate> published,
            Optional<Sitting> sitting,
            List<Dropped> dropped) {
        Discourse discourse = new Discourse(
                prominence,
                prominence(
                        document,
                        readings.stream()
                                .limit(LEAD_SENTENCES)
                                .flatMap(reading -> reading.mentions().stream())
                                .toList()),
                Dateline.country(readings));
        Set<Integer> tails =
                Tails.in(document, readings.stream().map(Reading::sentence).toList());
        List<Reading> told = readings.stream()
                .filter(reading -> !tails.contains(reading.index()))
                .toList();
        Dating dating = new Dating(published);
        SentenceCoder coder = new SentenceCoder(
                catalogue,
                lexicon,
                modalities,
                cues,
                dating,
                discourse,
                speakers,
                document,
                new Origins(knowledge).of(told),
                military,
                sitting.map(each -> new SecondReader(catalogue, each, READ_LEAST)));
        List<Draft> drafts = new ArrayList<>();
        for (Reading reading : told) {
            discourse.next();
            Introduction.of(reading, discourse);
            new Sites(reading, discourse).introduce();
            Optional<Quotation> quotation = speakers.of(reading);
            quotation
                    .flatMap(speakers::told)
                    .filter(later -> later.index() > reading.index())
                    .ifPresent(later -> Introduction.of(later, discourse));
            Optional<Party> speaker = quotation.flatMap(each -> speakers.party(each, discourse));
            discourse.speaker(speaker);
            List<Draft> coded = coder.drafts(reading);
            new Joiners(reading, new PartyFinder(reading, discourse)).add(coded, drafts);
            LaterValue.add(reading, coded, drafts, readings);
            LaterEquipment.add(reading, coded, drafts);
            new LaterDate(reading, speaker, dating, readings).add(drafts);
            drafts.addAll(Prices.without(coded, drafts));
            dating.reached(reading, discourse.times());
            if (reading.sentence().title()) {
                discourse.startText();
            }
            speaker.filter(party -> party.office().isPresent()).ifPresent(discourse.people()::leading);
        }
        SaleOrGift.settle(drafts, readings);
        dropped.addAll(coder.dropped());
        List<Draft> settled = Doubles.without(Recast.settled(drafts, readings), readings, dropped);
        return SameDeal.told(settled, readings, dropped);
    }
}

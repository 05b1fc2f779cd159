package dev.tocsin.language.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.language.text.Sentences;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClausesTest {
    private static final Tagger TAGGER = Tagger.load();

    private final StringBuilder text = new StringBuilder();

    private Clauses clauses(String sentence) {
        text.setLength(0);
        text.append(sentence);
        return Clauses.of(TAGGER.tag(Sentences.split(sentence, 0).get(0)));
    }

    private VerbGroup verb(Clauses clauses, String form) {
        return clauses.verbGroups().stream()
                .filter(group -> clauses.words().get(group.head()).is(form))
                .findFirst()
                .orElseThrow();
    }

    private List<String> words(Clauses clauses, List<NounPhrase> phrases) {
        return phrases.stream()
                .map(phrase -> text.substring(
                        clauses.words().get(phrase.from()).start(),
                        clauses.words().get(phrase.to() - 1).end()))
                .toList();
    }

    private List<String> subject(String sentence, String form) {
        Clauses clauses = clauses(sentence);
        return words(clauses, clauses.subject(verb(clauses, form)));
    }

    private List<String> object(String sentence, String form) {
        Clauses clauses = clauses(sentence);
        return words(clauses, clauses.object(verb(clauses, form)));
    }

    @Test
    void whatStandsBehindAfterIsTheSubjectOfItsClause() {
        assertThat(subject("Norway sent a frigate to the strait, four days after Denmark seized a trawler.", "seized"))
                .containsExactly("Denmark");
        assertThat(subject("Latvia froze all aid after Estonia called for new talks.", "called"))
                .containsExactly("Estonia");
    }

    @Test
    void whatIsToBeDoneIsPlannedNotSuffered() {
        Clauses clauses = clauses("Norway is to give eight boats to Kenya.");
        VerbGroup give = verb(clauses, "give");

        assertThat(give.passive()).isFalse();
        assertThat(give.modal()).isEqualTo("will");
        assertThat(words(clauses, clauses.object(give))).containsExactly("eight boats");
    }

    @Test
    void aStateThatPlansIsTheSubject() {
        assertThat(subject("Norway plans to move 300 soldiers to the coast.", "plans"))
                .containsExactly("Norway");
    }

    @Test
    void anArrivalIsNoParticiple() {
        assertThat(subject("The Danish minister of defence, General Tora Hagelin, arrived in Kenya.", "arrived"))
                .containsExactly("The Danish minister");
    }

    @Test
    void twoObjectsStandSideBySide() {
        Clauses clauses = clauses("Norway sent Kenya 45 old tanks.");
        List<NounPhrase> object = clauses.object(verb(clauses, "sent"));

        assertThat(words(clauses, object)).containsExactly("Kenya");
        assertThat(words(clauses, clauses.nextTo(object.get(0)).stream().toList()))
                .containsExactly("45 old tanks");
    }

    @Test
    void theRelativeBringsTheObject() {
        assertThat(object("Norway left the pact with Denmark, which it accused of arming smugglers.", "accused"))
                .containsExactly("Denmark");
    }

    @Test
    void aPastVerbGoesOnFromAPastVerb() {
        assertThat(subject("Hagelin demanded that Denmark hold talks and ruled out any concession.", "ruled"))
                .containsExactly("Hagelin");
        assertThat(subject("Hagelin said the ferry was safe and rejected the complaint.", "rejected"))
                .containsExactly("Hagelin");
    }

    @Test
    void aNameIsANameWhateverTheTaggerSays() {
        String sentence = "Pyongyang rejected the offer.";
        Clauses clauses = Clauses.of(TAGGER.tag(Sentences.split(sentence, 0).get(0)), word -> word.is("pyongyang"));

        assertThat(clauses.subject(verb(clauses, "rejected"))).hasSize(1);
    }

    @Test
    void bothBelongsToItsNoun() {
        assertThat(object("Norway urged both governments to talk.", "urged")).containsExactly("both governments");
    }

    @Test
    void aTimeBeginsAPhraseOfItsOwn() {
        assertThat(object("The rebels left the town ten days later.", "left")).containsExactly("the town");
    }

    @Test
    void aTimeThatOpensTheClauseIsNoPartOfItsSubject() {
        assertThat(subject("In March 2012 officers had overthrown the king.", "overthrown"))
                .containsExactly("officers");
        assertThat(subject("Togo left, and in 2015 Kenya signed the treaty.", "signed"))
                .containsExactly("Kenya");
        assertThat(subject("In June 2009 23 sailors attacked the port.", "attacked"))
                .containsExactly("23 sailors");
        assertThat(subject("On May 24 2013 the army fired.", "fired")).containsExactly("the army");
    }

    @Test
    void anAsideOfAThingDoesNotEndTheClause() {
        Clauses clauses = clauses("Norway delivered nine jets, ordered in 2018, to Kenya.");

        assertThat(verb(clauses, "ordered").form()).isEqualTo(VerbGroup.Form.PARTICIPLE);
        assertThat(clauses.complements(verb(clauses, "delivered").head()))
                .extracting(Clauses.Complement::preposition)
                .contains("to");
    }
}

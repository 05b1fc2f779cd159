package dev.tocsin.language.speech;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.language.speech.Quotation.Kind;
import dev.tocsin.language.text.Sentences;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotationFinderTest {
    private static final QuotationFinder FINDER = QuotationFinder.load();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"We are ready to talk to them,\" General Ali Haddad said on Monday. | General Ali Haddad | DIRECT",
                "“The border stays closed for now,” said Finance Minister Ana Ruiz. | Finance Minister Ana Ruiz | DIRECT",
                "The envoy said: \"There is no plan for such a visit.\" | The envoy | DIRECT",
                "The ministry said that two ships had left the port. | The ministry | INDIRECT",
                "Two ships had left the port, the ministry said. | the ministry | INDIRECT",
                "According to the governor, three villages were shelled. | the governor | INDIRECT",
                "The minister said the drill was \"a grave provocation\" near the coast. | The minister | MIXED"
            })
    void findsWordsAndSpeaker(String text, String speaker, Kind kind) {
        assertThat(find(text)).singleElement().satisfies(quotation -> {
            assertThat(quotation.kind()).isEqualTo(kind);
            assertThat(quotation.speaker())
                    .hasValueSatisfying(span ->
                            assertThat(text.substring(span.start(), span.end())).isEqualTo(speaker));
        });
    }

    @Test
    void joinsWhatHeSaidParts() {
        String text = "\"We will wait for the report,\" Minister Ana Ruiz said. \"Then we will decide what to do.\"";

        assertThat(find(text)).singleElement().satisfies(quotation -> {
            assertThat(quotation.verbatim()).hasSize(2);
            assertThat(quotation.verb()).isEqualTo("say");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "On “Meet the Nation,” the senator talked about his children.",
                "The series “Quiet Harbours” was filmed in Norway.",
                "The plan was part of the “great leap” that he had in mind.",
                "At the meeting in Oslo, Rivera cited earlier reports of the ministry."
            })
    void takesNoTitleOrSingleWordForSpeech(String text) {
        assertThat(find(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "“We will keep this harbour open,” the letter reads. | the letter",
                "“What are they waiting for this time?” a narrator in the film asks. | a narrator in the film",
                "''We counted them twice last night,'' Ms. Duarte said. | Ms. Duarte",
                "Rivera declared “We have never asked for that.” | Rivera",
                "The envoy had a message for both sides: “Come back to the table.” | The envoy",
                "Said Novak: “I do not see that happening soon.” | Novak",
                "“He called the place “hell” and left it for good,” Novak said. | Novak",
                "“This is what we asked for.” ― Clara Novak | Clara Novak"
            })
    void findsSpeakerBesideTheMarks(String text, String speaker) {
        assertThat(find(text)).singleElement().satisfies(quotation -> {
            assertThat(quotation.kind()).isEqualTo(Kind.DIRECT);
            assertThat(quotation.speaker())
                    .hasValueSatisfying(span ->
                            assertThat(text.substring(span.start(), span.end())).isEqualTo(speaker));
        });
    }

    @Test
    void takesNoSpeakerFromTheNextParagraph() {
        String text = "“It was late,” Ana Ruiz said. “We had to stop the search.”\n\nThe army declined to say more.";

        assertThat(find(text)).singleElement().satisfies(quotation -> {
            assertThat(quotation.verbatim()).hasSize(2);
            assertThat(quotation.speaker())
                    .hasValueSatisfying(span ->
                            assertThat(text.substring(span.start(), span.end())).isEqualTo("Ana Ruiz"));
        });
    }

    @Test
    void keepsTwoSpeakersOfOneParagraphApart() {
        String text = "“We are ready for talks,” Ana Ruiz said. “Nobody asked us about that,” Clara Novak replied.";

        assertThat(find(text)).hasSize(2);
    }

    @Test
    void keepsOffsetsInTheText() {
        String text = "He said \"no, never again in my life\" and left.\n\n\"An open quotation that never ends here";

        assertThat(find(text))
                .allSatisfy(quotation -> assertThat(quotation.end()).isLessThanOrEqualTo(text.length()));
    }

    private static List<Quotation> find(String text) {
        return FINDER.quotations(text, Sentences.split(text, 0), List.of());
    }
}

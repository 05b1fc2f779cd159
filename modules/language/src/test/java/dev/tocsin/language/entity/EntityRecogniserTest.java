package dev.tocsin.language.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.language.knowledge.KnowledgeBase;
import dev.tocsin.language.text.Sentences;
import dev.tocsin.model.Mention;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EntityRecogniserTest {
    private static final EntityRecogniser RECOGNISER = new EntityRecogniser(KnowledgeBase.load());

    private static List<Mention> read(String document) {
        return RECOGNISER.mentions(document, Sentences.split(document, 0), Optional.of(LocalDate.of(2021, 3, 26)));
    }

    private static Mention named(String document, String text) {
        return read(document).stream()
                .filter(m -> m.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError(text + " is not among "
                        + read(document).stream().map(Mention::text).toList()));
    }

    @Test
    void givesNationalityOfficeAndPersonEachAMention() {
        String text = "Cooperation will grow, Russian Defense Minister Sergei Shoigu said on Friday.";
        assertThat(read(text))
                .extracting(Mention::kind)
                .containsExactly(Mention.Kind.NATIONALITY, Mention.Kind.OFFICE, Mention.Kind.PERSON);
        Mention person = named(text, "Sergei Shoigu");
        assertThat(person.entity()).contains("person:sergei-shoigu");
        assertThat(person.country()).contains("RUS");
        assertThat(person.office()).contains("Minister of Defence");
    }

    @Test
    void derivesAPersonThatIsNotKnown() {
        String text =
                "In early July, Vietnam\u2019s Deputy Defense Minister Hoang Xuan Chien declared that ties are good."
                        + " \u201cWe stand firm,\u201d Chien proclaimed.";
        Mention person = named(text, "Hoang Xuan Chien");
        assertThat(person.kind()).isEqualTo(Mention.Kind.PERSON);
        assertThat(person.country()).contains("VNM");
        assertThat(person.office()).contains("Deputy Minister of Defence");
        assertThat(named(text, "Chien").entity()).contains("person:hoang-xuan-chien@VNM");
    }

    @Test
    void linksAnOfficeToThePersonNamedBefore() {
        String text = "Russian Defense Minister Sergei Shoigu arrived on Monday. The minister noted the anniversary.";
        assertThat(named(text, "minister").entity()).contains("person:sergei-shoigu");
    }
}

package dev.tocsin.language.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.language.knowledge.KnowledgeBase;
import dev.tocsin.language.text.Sentences;
import dev.tocsin.model.Mention;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntityRecogniserTest {
    private static final EntityRecogniser RECOGNISER = new EntityRecogniser(KnowledgeBase.load());

    private static List<Mention> read(String document) {
        return RECOGNISER.mentions(document, Sentences.split(document, 0), Optional.of(LocalDate.of(2021, 3, 26)));
    }

    private static Mention named(String document, String text) {
        List<Mention> mentions = read(document);
        return mentions.stream()
                .filter(mention -> mention.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError(text + " is not among "
                        + mentions.stream().map(Mention::text).toList()));
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
        String text = "In early July, Vietnam\u2019s Deputy Defense Minister Tran Quoc Bao declared that ties are good."
                + " \u201cWe stand firm,\u201d Bao proclaimed. The Vietnamese official left. Tran Quoc smiled.";
        Mention person = named(text, "Tran Quoc Bao");
        assertThat(person.kind()).isEqualTo(Mention.Kind.PERSON);
        assertThat(person.country()).contains("VNM");
        assertThat(person.office()).contains("Deputy Minister of Defence");
        for (String again : List.of("Bao", "official", "Tran Quoc")) {
            assertThat(named(text, again).entity()).as(again).contains("person:tran-quoc-bao@VNM");
        }
    }

    @Test
    void linksAnOfficeToThePersonNamedBefore() {
        String text = "Russian Defense Minister Sergei Shoigu arrived on Monday. The minister noted the anniversary.";
        assertThat(named(text, "minister").entity()).contains("person:sergei-shoigu");
    }

    @Test
    void readsTheOfficeThatFollowsTheName() {
        String text = "\u201cWe agreed,\u201d General Kwabena Osei-Tutu, Ghana\u2019s army chief, told reporters.";
        Mention person = named(text, "Kwabena Osei-Tutu");
        assertThat(person.country()).contains("GHA");
        assertThat(person.office()).contains("Chief of Army Staff");
    }

    @Test
    void givesPartsOfAStateItsCountry() {
        String text = "Russian warships sailed, Japan\u2019s defence ministry said. The two navies held talks.";
        Mention ships = named(text, "warships");
        assertThat(ships.kind()).isEqualTo(Mention.Kind.ORGANISATION);
        assertThat(ships.country()).contains("RUS");
        assertThat(ships.sector()).isEqualTo("MIL");
        assertThat(named(text, "defence ministry").country()).contains("JPN");
        assertThat(named(text, "navies").sector()).isEqualTo("MIL");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Georgia held drills near Tbilisi.                         | Georgia        | LOCATION     | GEO
            Voters in Atlanta, Georgia, and in Texas went home.       | Georgia        | LOCATION     | USA
            The envoy flew from Jordan to Egypt.                      | Jordan         | LOCATION     | JOR
            They saw Michael Jordan win.                              | Michael Jordan | PERSON       | -
            Chad Smith played drums.                                  | Chad Smith     | PERSON       | -
            Troops from Chad crossed the border.                      | Chad           | LOCATION     | TCD
            The film shows Paris Hilton at home.                      | Paris Hilton   | PERSON       | -
            Washington denied the report.                             | Washington     | LOCATION     | USA
            The Jordan River flows south.                             | Jordan River   | LOCATION     | -
            He studied at the University of Georgia.                  | University of Georgia | ORGANISATION | -
            South Korea condemned it.                                 | South Korea    | LOCATION     | KOR
            The rebels left Goma, in the Congo.                       | Congo          | LOCATION     | COD
            Congo closed its airport in Brazzaville.                  | Congo          | LOCATION     | COG
            Soldiers in Niger took power in Niamey.                   | Niger          | LOCATION     | NER
            The Dominican Republic sent police.                       | Dominican Republic | LOCATION | DOM
            Moscow and the Kremlin agreed.                            | Kremlin        | LOCATION     | RUS
            Houthi forces fired at a ship.                            | Houthi         | ORGANISATION | HOUTHI
            BrahMos Aerospace will deliver them.                      | BrahMos Aerospace | ORGANISATION | IND
            The EU and NATO met.                                      | NATO           | ORGANISATION | NATO
            Two F-15s and 24 F-99 fighter jets took off.              | F-15s          | EQUIPMENT    | USA
            Two F-15s and 24 F-99 fighter jets took off.              | F-99           | EQUIPMENT    | -
            A Su-35 crashed near Omsk.                                | Su-35          | EQUIPMENT    | RUS
            """)
    void tellsWhatANameIsHere(String text, String name, Mention.Kind kind, String country) {
        Mention mention = named(text, name);
        assertThat(mention.kind()).isEqualTo(kind);
        assertThat(mention.country().orElse("-")).isEqualTo(country);
    }

    @Test
    void partsNationalitiesThatAreJoined() {
        assertThat(read("The Russian-Vietnamese center opened."))
                .extracting(mention -> mention.country().orElse("-"))
                .startsWith("RUS", "VNM");
    }

    @Test
    void sortsMentionsThatNeverOverlap() {
        String text = "U.S. President Joe Biden, Ukraine\u2019s Volodymyr Zelenskyy and NATO Secretary General Jens"
                + " Stoltenberg met U.S. Senate leaders in Washington, D.C., on Sept. 3.\n\nBiden left.";
        int end = 0;
        for (Mention mention : read(text)) {
            assertThat(mention.start()).isGreaterThanOrEqualTo(end);
            assertThat(text.substring(mention.start(), mention.end())).isEqualTo(mention.text());
            end = mention.end();
        }
    }

    @Test
    void survivesAnyCharacters() {
        for (String odd : List.of(
                "",
                "\u0000 A\u0007",
                "\uD83D\uDE00 \uD83D",
                "\u0645\u0631\u062D\u0628\u0627",
                "\u201c\u201d - \u2019s",
                "- 's Of The")) {
            assertThat(read(odd)).isNotNull();
        }
    }
}

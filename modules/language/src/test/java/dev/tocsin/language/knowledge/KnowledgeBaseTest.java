package dev.tocsin.language.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class KnowledgeBaseTest {
    private static final KnowledgeBase KNOWLEDGE = KnowledgeBase.load();

    private static List<Entity> of(EntityKind kind) {
        return KNOWLEDGE.entities().stream()
                .filter(entity -> entity.kind() == kind)
                .toList();
    }

    @Test
    void knowsEveryCountryOfTheStandard() {
        Set<String> codes = new TreeSet<>();
        for (String alpha2 : Locale.getISOCountries()) {
            codes.add(new Locale.Builder().setRegion(alpha2).build().getISO3Country());
        }
        Set<String> known = new HashSet<>();
        of(EntityKind.COUNTRY).forEach(country -> known.add(country.country().orElseThrow()));
        assertThat(known).containsAll(codes).contains("XKX", "PSE", "TWN", "SUN", "YUG");
    }

    @Test
    void countsEveryEntityForAKnownCountryOrAnOrganisation() {
        Set<String> codes = new HashSet<>();
        of(EntityKind.COUNTRY).forEach(country -> codes.add(country.country().orElseThrow()));
        of(EntityKind.ORGANISATION).forEach(body -> body.country().ifPresent(codes::add));
        of(EntityKind.GROUP).forEach(group -> codes.add(group.country().orElseThrow()));
        assertThat(KNOWLEDGE.entities())
                .allSatisfy(entity ->
                        entity.country().ifPresent(code -> assertThat(codes).contains(code)));
        for (EntityKind kind : List.of(EntityKind.PERSON, EntityKind.COMPANY, EntityKind.EQUIPMENT, EntityKind.PLACE)) {
            assertThat(of(kind))
                    .allSatisfy(entity -> entity.country()
                            .ifPresent(code -> assertThat(code).as(entity.id()).matches("[A-Z]{2,4}")));
        }
    }

    @Test
    void givesGroupsAHomeCountry() {
        assertThat(of(EntityKind.GROUP))
                .allSatisfy(group -> assertThat(KNOWLEDGE.country(group.detail().orElseThrow()))
                        .as(group.id())
                        .isPresent());
    }

    @Test
    void givesEquipmentAClassAndAMaker() {
        assertThat(of(EntityKind.EQUIPMENT)).hasSizeGreaterThan(400).allSatisfy(item -> {
            assertThat(item.detail()).as(item.id()).isPresent();
            assertThat(KNOWLEDGE.country(item.country().orElseThrow()))
                    .as(item.id())
                    .isPresent();
        });
    }

    @Test
    void tellsWhoHeldAnOfficeOnADay() {
        assertThat(KNOWLEDGE.officeAt("person:sergei-shoigu", LocalDate.of(2021, 3, 26)))
                .map(Tenure::office)
                .contains("Minister of Defence");
        assertThat(KNOWLEDGE.officeAt("person:sergei-shoigu", LocalDate.of(2024, 7, 1)))
                .map(Tenure::office)
                .contains("Secretary of the Security Council");
        assertThat(KNOWLEDGE.officeAt("person:jens-stoltenberg", LocalDate.of(2020, 1, 1)))
                .contains(new Tenure(
                        "Secretary-General",
                        "NATO",
                        java.util.Optional.of(LocalDate.of(2014, 10, 1)),
                        java.util.Optional.of(LocalDate.of(2024, 9, 30))));
        assertThat(KNOWLEDGE.officeAt("person:angela-merkel", LocalDate.of(2022, 1, 1)))
                .isEmpty();
    }

    @Test
    void keepsTheOfficesOfAPersonInOrder() {
        assertThat(of(EntityKind.PERSON)).hasSizeGreaterThan(300).allSatisfy(person -> {
            LocalDate last = LocalDate.MIN;
            for (Tenure tenure : KNOWLEDGE.tenures(person.id())) {
                LocalDate from = tenure.from().orElse(last);
                assertThat(from).as(person.id() + " " + tenure.office()).isAfterOrEqualTo(last);
                last = from;
            }
        });
    }

    @Test
    void neverHasTwoLeadersOfOneStateAtOnce() {
        Set<String> heads =
                Set.of("President", "Prime Minister", "Chancellor", "Minister of Defence", "Secretary of Defence");
        for (String year : List.of(
                "1995", "2000", "2005", "2010", "2015", "2018", "2020", "2021", "2022", "2023", "2024", "2025")) {
            LocalDate day = LocalDate.parse(year + "-02-11");
            Set<String> seen = new HashSet<>();
            for (Entity person : of(EntityKind.PERSON)) {
                for (Tenure tenure : KNOWLEDGE.tenures(person.id())) {
                    boolean holds = heads.contains(tenure.office())
                            && tenure.covers(day)
                            && tenure.from().isPresent();
                    if (holds) {
                        String office = tenure.body() + " " + tenure.office() + " " + year;
                        assertThat(seen.add(office))
                                .as(office + " " + person.id())
                                .isTrue();
                    }
                }
            }
        }
    }

    @Test
    void findsAcronymsInCapitalsOnly() {
        assertThat(KNOWLEDGE.lexicon().named("IS")).isNotEmpty();
        assertThat(KNOWLEDGE.lexicon().named("is")).isEmpty();
        assertThat(KNOWLEDGE.lexicon().named("russia")).isEmpty();
        assertThat(KNOWLEDGE.lexicon().named("RUSSIA")).isNotEmpty();
    }
}

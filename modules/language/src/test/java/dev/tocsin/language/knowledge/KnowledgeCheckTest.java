package dev.tocsin.language.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tocsin.language.knowledge.KnowledgeCheck.Problem;
import dev.tocsin.language.knowledge.NewEntry.NewOffice;
import dev.tocsin.language.knowledge.NewEntry.What;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnowledgeCheckTest {
    @TempDir
    Path folder;

    @Test
    void oursIsClean() {
        assertThat(KnowledgeCheck.problems(Optional.empty())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            people.tsv; person:ada-quill~ZZZ~Ada Quill; no country with the code 'ZZZ'
            people.tsv; person:ada-quill~USA; column 3 is empty
            people.tsv; Ada Quill~USA~Ada Quill; is no id
            people.tsv; person:ada-quill~USA~Ada Quill~~President,2031-05-01,2030-05-01; ends before it begins
            people.tsv; person:ada-quill~USA~Ada Quill~~President,2030,2031|President,2030-05,; twice at the same time
            people.tsv; person:ada-quill~USA~Ada Quill~~President,soon,; the office 'President,soon,'
            people.tsv; person:ada-quill~USA~Ada Quill~Putin; already means Vladimir Putin
            people.tsv; person:ada-quill~USA~Ada Quill~quill; has no capital
            people.tsv; person:ada-quill~USA~Ada Quill~~~more; has 6 columns
            companies.tsv; company:quillworks~USA~SHOP~Quillworks; is no sector
            cities.tsv; Quilltown~USA~12~95.0~10.0; no place on Earth
            groups.tsv; group:quill-front~quill~YEM~Quill Front; is no code
            person.tsv; anything; is none of our tables
            """)
    void tellsWhereWhatAndRemedy(String file, String row, String what) throws IOException {
        write(file, "# mine", row.replace('~', '\t'));
        assertThat(problems()).anySatisfy(problem -> {
            assertThat(problem.place()).contains(file);
            assertThat(problem.what()).contains(what);
            assertThat(problem.remedy()).isNotEmpty();
        });
    }

    @Test
    void idTwiceNamesBothLines() throws IOException {
        write("people.tsv", "person:ada-quill\tUSA\tAda Quill", "", "person:ada-quill\tUSA\tAda Quill");
        assertThat(problems()).singleElement().satisfies(problem -> {
            assertThat(problem.place()).endsWith("people.tsv:3");
            assertThat(problem.what()).contains("people.tsv:1");
        });
    }

    @Test
    void usersEntryReplacesOurs() throws IOException {
        write("people.tsv", "person:vladimir-putin\tRUS\tVladimir Putin\tVova\tPresident,2012-05-07,2020-01-01");
        assertThat(problems()).isEmpty();
        KnowledgeBase knowledge = KnowledgeBase.load(Optional.of(folder));
        assertThat(knowledge.lexicon().named("Vova")).hasSize(1);
        assertThat(knowledge.lexicon().named("Vladimir V. Putin")).isEmpty();
        assertThat(knowledge.tenures("person:vladimir-putin")).hasSize(1);
    }

    @Test
    void usersPlaceExtendsOurs() throws IOException {
        write("places.tsv", "Kyiv|Kijow\tUKR");
        KnowledgeBase knowledge = KnowledgeBase.load(Optional.of(folder));
        assertThat(knowledge.places("Kijow")).singleElement().satisfies(kyiv -> {
            assertThat(kyiv.id()).isEqualTo("place:kyiv@UKR");
            assertThat(kyiv.sector()).isEqualTo("GOV");
        });
        assertThat(problems()).isEmpty();
    }

    @Test
    void wrongRowFailsTheLoadWithItsPlace() throws IOException {
        write("cities.tsv", "Quilltown\tUSA\tmany\t1\t1");
        assertThatThrownBy(() -> KnowledgeBase.load(Optional.of(folder)))
                .isInstanceOf(InvalidKnowledge.class)
                .hasMessageContaining("cities.tsv:1")
                .hasMessageContaining("kb check");
    }

    @Test
    void draftIsALineOfItsTable() {
        assertThat(draft(person("Ada Quill", "NOR", "Defence minister", "2031-01-02", "")))
                .isEqualTo("person:ada-quill\tNOR\tAda Quill\t\tMinister of Defence,2031-01-02,");
        assertThat(draft(entry(What.EQUIPMENT, "Quill-9", "NOR", "cruise missile", List.of("Quill 9"))))
                .isEqualTo("Quill-9\tcruise missile\tNOR\tQuill 9");
        assertThat(draft(entry(What.GROUP, "Quill Front", "YEM", "", List.of())))
                .isEqualTo("group:quill-front\tQUILLFRONT\tYEM\tQuill Front");
        assertThat(draft(entry(What.ORGANISATION, "Quillworks", "NOR", "company", List.of())))
                .isEqualTo("company:quillworks\tNOR\tBUS\tQuillworks");
        assertThat(draft(entry(What.PLACE, "Quillhaven", "NOR", "", List.of("Quill Haven"))))
                .isEqualTo("Quillhaven|Quill Haven\tNOR");
    }

    @Test
    void draftRefusesContradictions() {
        refused(person("Ada Quill", "Norway", "", "", ""), "write NOR");
        refused(person("Ada Quill", "NOR", "President", "2031-05-01", "2030-01-01"), "--from before --to");
        refused(entry(What.ORGANISATION, "Quillworks", "NOR", "company", List.of("NATO")), "already means NATO");
        refused(entry(What.ORGANISATION, "Quillworks", "NOR", "shop", List.of()), "company, court, government");
        refused(entry(What.EQUIPMENT, "Quill-9", "NOR", "gun", List.of()), "cruise missile");
        refused(person("Vladimir Putin", "RUS", "", "", ""), "--extend");
        refused(person("Vladimir Putin", "USA", "", "", ""), "counts for RUS");
        refused(person("Ada|Quill", "NOR", "", "", ""), "bars");
    }

    @Test
    void officeIsEndedBeforeTheNextOrHeldAlongside() {
        NewOffice next =
                new NewOffice("Prime Minister", Optional.of(LocalDate.of(2031, 1, 1)), Optional.empty(), false);
        refused(extending(next), "--alongside");
        assertThat(draft(extending(new NewOffice(next.name(), next.from(), next.to(), true))))
                .contains("President,2012-05-07,|Prime Minister,2031-01-01,");
        NewOffice ended = new NewOffice(
                "President", Optional.of(LocalDate.of(2012, 5, 7)), Optional.of(LocalDate.of(2030, 12, 31)), false);
        assertThat(draft(extending(ended)))
                .contains("President,2012-05-07,2030-12-31")
                .doesNotContain("2012-05-07,|");
    }

    private static NewEntry extending(NewOffice office) {
        return new NewEntry(
                What.PERSON,
                "Vladimir Putin",
                "RUS",
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(office),
                true);
    }

    private static NewEntry person(String name, String country, String office, String from, String to) {
        Optional<NewOffice> held = Optional.of(office)
                .filter(text -> !text.isEmpty())
                .map(each -> new NewOffice(each, day(from), day(to), false));
        return new NewEntry(What.PERSON, name, country, List.of(), Optional.empty(), Optional.empty(), held, false);
    }

    private static Optional<LocalDate> day(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }

    private static NewEntry entry(What what, String name, String country, String kind, List<String> aliases) {
        return new NewEntry(
                what,
                name,
                country,
                aliases,
                Optional.of(kind).filter(text -> !text.isEmpty()),
                Optional.empty(),
                Optional.empty(),
                false);
    }

    private String draft(NewEntry fresh) {
        return KnowledgeDraft.of(KnowledgeEntries.read(Optional.of(folder)), fresh)
                .line();
    }

    private void refused(NewEntry fresh, String why) {
        assertThatThrownBy(() -> draft(fresh))
                .isInstanceOf(InvalidKnowledge.class)
                .hasMessageContaining(why);
    }

    private List<Problem> problems() {
        return KnowledgeCheck.problems(Optional.of(folder));
    }

    private void write(String file, String... lines) throws IOException {
        Files.write(folder.resolve(file), List.of(lines));
    }
}

package dev.tocsin.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KbCommandTest {
    @TempDir
    Path directory;

    private CommandLineRun kb(String... args) {
        String[] all = new String[args.length + 1];
        all[0] = "kb";
        System.arraycopy(args, 0, all, 1, args.length);
        return CommandLineRun.of(directory, all);
    }

    private CommandLineRun addQuill(String... more) {
        String[] usual = {"add", "person", "--name", "Ada Quill", "--country", "NOR"};
        String[] all = new String[usual.length + more.length];
        System.arraycopy(usual, 0, all, 0, usual.length);
        System.arraycopy(more, 0, all, usual.length, more.length);
        return kb(all);
    }

    @Test
    void addedEntryIsShownAndChecked() throws Exception {
        CommandLineRun added = addQuill("--office", "defence minister", "--from", "2031-01-15", "--alias", "A. Quill");
        assertThat(added.code()).as(added.err()).isZero();
        assertThat(added.out()).contains("person:ada-quill\tNOR\tAda Quill\tA. Quill\tMinister of Defence,2031-01-15,");
        assertThat(Files.readAllLines(directory.resolve("knowledge/people.tsv")))
                .hasSize(2)
                .first()
                .asString()
                .startsWith("# id\tcountry");

        CommandLineRun shown = kb("show", "ada quill");
        assertThat(shown.code()).isZero();
        assertThat(shown.out()).contains("counts for NOR", "Minister of Defence", "yours: ", "people.tsv:2");
        assertThat(kb("check").code()).isZero();
    }

    @Test
    void extendingReplacesTheUsersOwnLine() throws Exception {
        addQuill("--office", "Minister of Defence", "--from", "2031-01-15");
        CommandLineRun ended =
                addQuill("--office", "Minister of Defence", "--from", "2031-01-15", "--to", "2032-03-01", "--extend");
        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(Files.readAllLines(directory.resolve("knowledge/people.tsv")))
                .hasSize(2)
                .last()
                .asString()
                .endsWith("Minister of Defence,2031-01-15,2032-03-01");
    }

    @Test
    void contradictionsAreRefusedAndNothingIsWritten() {
        CommandLineRun country =
                kb("add", "organisation", "--name", "Quillworks", "--country", "XYZ", "--kind", "company");
        assertThat(country.code()).isEqualTo(2);
        assertThat(country.err()).contains("no country with the code 'XYZ'").hasLineCount(1);
        CommandLineRun alias = addQuill("--alias", "Putin");
        assertThat(alias.code()).isEqualTo(2);
        assertThat(alias.err()).contains("already means Vladimir Putin", "leave that name out");
        assertThat(addQuill("--from", "2031-01-15").err()).contains("--office");
        assertThat(addQuill("--kind", "company").err()).contains("leave it out");
        assertThat(directory.resolve("knowledge")).doesNotExist();
    }

    @Test
    void checkTellsFileLineAndRemedy() throws Exception {
        Path folder = Files.createDirectory(directory.resolve("mine"));
        Files.writeString(folder.resolve("companies.tsv"), "# mine\ncompany:quillworks\tXYZ\tBUS\tQuillworks\n");
        CommandLineRun run = kb("check", "--folder", "mine");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .contains("companies.tsv:2: ", "'XYZ'", " -> write")
                .hasLineCount(1);
    }

    @Test
    void nameThatMeansNothingFails() {
        assertThat(kb("show", "Nobody Atall").code()).isEqualTo(1);
        assertThat(kb("show", "Russian").out()).contains("country:RUS", "ours: countries.tsv:");
    }

    @Test
    void foldersAreThoseOfTheSetting() {
        assertThat(CommandLineRun.of(directory, "kb", "check", "--set", "language.knowledge=none")
                        .err())
                .contains("no such folder");
        assertThat(CommandLineRun.of(directory, "kb", "check", "--set", "language.knowledge=")
                        .code())
                .isZero();
    }

    @Test
    void codingKnowsTheUsersEntries() throws Exception {
        Files.writeString(directory.resolve("news.txt"), """
                Quillmark signs arms contract with Norway

                The Republic of Quillmark signed a contract with Norway on Tuesday to buy 24 armoured vehicles, the two
                governments said. The vehicles are to be delivered next year, the Norwegian defence ministry added.
                """);
        Path folder = Files.createDirectory(directory.resolve("knowledge"));
        assertThat(CommandLineRun.of(directory, "code", "news.txt").out()).doesNotContain("QLM");
        Files.writeString(
                folder.resolve("countries.tsv"),
                "QLM\t\tstate\tQuillmark\tRepublic of Quillmark\t\tQuillmarkian\tQuillhaven\n");
        CommandLineRun run = CommandLineRun.of(directory, "code", "news.txt");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("\"QLM\"");
    }

    @Test
    void wrongEntryEndsTheProgramWithItsPlace() throws Exception {
        Files.writeString(directory.resolve("news.txt"), "Norway said something.");
        Path folder = Files.createDirectory(directory.resolve("knowledge"));
        Files.writeString(folder.resolve("people.tsv"), "person:ada-quill\tNOR\tAda Quill\t\tPresident\n");
        CommandLineRun run = CommandLineRun.of(directory, "code", "news.txt");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("people.tsv:1").hasLineCount(1);
    }

    @Test
    void articleInAnotherLanguageIsToldWithWhatItNames() throws Exception {
        Files.writeString(directory.resolve("nouvelles.txt"), """
                La Russie livre des avions de combat à l'Algérie

                La Russie a livré mardi douze avions de combat à l'Algérie, a annoncé le ministère algérien de la défense. Les
                appareils ont été remis sur une base aérienne près de la capitale, en présence du ministre et de plusieurs
                officiers. Selon des sources françaises, la livraison suivante aura lieu dans le courant de l'année prochaine.
                """);
        CommandLineRun run = CommandLineRun.of(directory, "code", "nouvelles.txt", "--format", "lines");
        assertThat(run.code()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("language: fr", "country:RUS 2", "country:DZA 2", "country:FRA 1");
    }
}

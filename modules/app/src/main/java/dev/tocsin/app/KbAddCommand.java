package dev.tocsin.app;

import dev.tocsin.language.knowledge.KnowledgeDraft;
import dev.tocsin.language.knowledge.KnowledgeEntries;
import dev.tocsin.language.knowledge.NewEntry;
import dev.tocsin.language.knowledge.NewEntry.NewOffice;
import dev.tocsin.language.knowledge.NewEntry.What;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tocsin kb add}. */
@Command(
        name = "add",
        description = {
            "Writes an entry of your own into the knowledge base: a person, organisation, equipment, place or group.",
            "",
            "It refuses what contradicts the rest, and says what to do. The pipeline knows the entry when it is started"
                    + " next; 'tocsin recode' codes again what was captured before."
        },
        footer = {
            "  tocsin kb add person --name 'Ada Quill' --country NOR --alias 'A. Quill' \\",
            "      --office 'Minister of Defence' --from 2031-01-15",
            "  tocsin kb add person --name 'Ada Quill' --country NOR --office 'Minister of Defence' \\",
            "      --from 2031-01-15 --to 2032-03-01 --extend",
            "  tocsin kb add organisation --name Quillworks --country NOR --kind company",
            "  tocsin kb add equipment --name Quill-9 --country NOR --kind 'cruise missile'",
            "  tocsin kb add place --name Quillhaven --country NOR",
            "  tocsin kb add group --name 'Quill Front' --country YEM --code QUILL"
        })
final class KbAddCommand implements Callable<Integer> {
    private final RootCommand root;

    @Parameters(paramLabel = "WHAT", description = "person, organisation, equipment, place or group.")
    private What what = What.PERSON;

    @Option(names = "--name", required = true, paramLabel = "NAME", description = "The usual English name.")
    private String name = "";

    @Option(
            names = "--country",
            required = true,
            paramLabel = "CODE",
            description =
                    "Three letters, such as NOR: the country it counts for; of equipment the maker's, of a group its"
                            + " home.")
    private String country = "";

    @Option(names = "--alias", paramLabel = "NAME", description = "A further name; repeatable.")
    private List<String> aliases = new ArrayList<>();

    @Option(
            names = "--office",
            paramLabel = "OFFICE",
            description = "What a person is, such as 'Minister of Defence'; of another body than the country"
                    + " 'Secretary-General@UN'.")
    private @Nullable String office;

    @Option(names = "--from", paramLabel = "YYYY-MM-DD", description = "The first day in office.")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "YYYY-MM-DD", description = "The last day. Default: still in office.")
    private @Nullable LocalDate to;

    @Option(names = "--alongside", description = "The office is held together with another.")
    private boolean alongside;

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description = "Class of equipment ('cruise missile'), or kind of organisation: company, court, government,"
                    + " international, media, military, ngo, parliament, party.")
    private @Nullable String kind;

    @Option(
            names = "--code",
            paramLabel = "CODE",
            description = "What a group, or an international organisation, counts for. Default: a group's name in"
                    + " capitals.")
    private @Nullable String code;

    @Option(names = "--extend", description = "Give names or an office to somebody who is known already.")
    private boolean extend;

    @Mixin
    private KnowledgeOption option = new KnowledgeOption();

    KbAddCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() throws IOException {
        checkOptions();
        Path folder = option.wanted(root);
        KnowledgeDraft draft = KnowledgeDraft.of(KnowledgeEntries.read(Optional.of(folder)), entry());
        Path file = folder.resolve(draft.file());
        write(file, draft);
        root.terminal().out().println(draft.line());
        root.terminal()
                .err()
                .println("tocsin: " + draft.id() + " stands in " + file
                        + draft.extended().map(old -> ", instead of " + old).orElse(""));
        return ExitCode.DONE;
    }

    private void checkOptions() {
        boolean person = what == What.PERSON;
        refuse(!person && office != null, "--office", "a person");
        refuse(
                (person || what == What.PLACE || what == What.GROUP) && kind != null,
                "--kind",
                "equipment or organisation");
        refuse(what != What.GROUP && what != What.ORGANISATION && code != null, "--code", "a group or organisation");
        if (office == null && (from != null || to != null || alongside)) {
            throw new WrongInput("--from, --to and --alongside are about an office: name it with --office");
        }
        if (office != null && from == null) {
            throw new WrongInput("since when? Write --from with the first day in office");
        }
    }

    private void refuse(boolean wrong, String given, String meant) {
        if (wrong) {
            throw new WrongInput(given + " is for " + meant + ", not for "
                    + what.name().toLowerCase(Locale.ROOT) + ": leave it out");
        }
    }

    private NewEntry entry() {
        return new NewEntry(
                what,
                name.strip(),
                country.strip(),
                aliases,
                Optional.ofNullable(kind),
                Optional.ofNullable(code),
                Optional.ofNullable(office)
                        .map(held ->
                                new NewOffice(held, Optional.ofNullable(from), Optional.ofNullable(to), alongside)),
                extend);
    }

    /** The user's own line of that id is replaced; the file is there whole or not at all. */
    private static void write(Path file, KnowledgeDraft draft) throws IOException {
        List<String> lines = new ArrayList<>(
                Files.exists(file)
                        ? Files.readAllLines(file, StandardCharsets.UTF_8)
                        : List.of("# " + draft.columns()));
        Optional<Integer> own = draft.ownLine();
        own.ifPresentOrElse(number -> lines.set(number - 1, draft.line()), () -> lines.add(draft.line()));
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path fresh = file.resolveSibling("." + file.getFileName() + ".new");
        Files.write(fresh, lines, StandardCharsets.UTF_8);
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}

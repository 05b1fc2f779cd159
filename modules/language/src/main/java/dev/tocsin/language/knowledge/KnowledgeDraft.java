package dev.tocsin.language.knowledge;

import dev.tocsin.language.knowledge.KnowledgeCheck.Problem;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The line that a new entry is in a table of the user's.
 *
 * @param file the table's name
 * @param columns what its columns are, separated by tabs
 * @param line cells separated by tabs
 * @param extended the place of the entry that it takes the place of; absent for somebody new
 * @param ownLine the line of the user's file that it replaces; absent where it is a further one
 */
public record KnowledgeDraft(
        String file, String columns, String id, String line, Optional<String> extended, Optional<Integer> ownLine) {
    /** How organisations are told apart, and the sector that follows. */
    public static final Map<String, String> ORGANISATION_KINDS = new TreeMap<>(Map.of(
            "company", "BUS",
            "government", "GOV",
            "military", "MIL",
            "parliament", "LEG",
            "court", "JUD",
            "party", "PTY",
            "media", "MED",
            "international", "IGO",
            "ngo", "NGO"));

    /**
     * Pure: nothing is written.
     *
     * @throws InvalidKnowledge where it contradicts what is known, telling what to do
     */
    public static KnowledgeDraft of(KnowledgeEntries entries, NewEntry fresh) {
        return new Drafting(entries, fresh).draft();
    }

    /** The work of one draft. */
    private record Drafting(KnowledgeEntries entries, NewEntry fresh) {
        KnowledgeDraft draft() {
            Stream.concat(Stream.of(fresh.name(), fresh.country()), fresh.aliases().stream())
                    .forEach(Drafting::refuseMarks);
            EntityTable table = table();
            KnowledgeEntries.Entry alone = entry(table, cells(table, List.of(), fresh.country(), List.of()));
            Optional<KnowledgeEntries.Entry> known = entries.entry(alone.id());
            known.ifPresent(this::refuseTwice);
            List<String> before = known.map(KnowledgeEntries.Entry::names).orElse(List.of());
            List<String> offices = offices(known);
            KnowledgeEntries.Entry entry = entry(table, cells(table, before, fresh.country(), offices));
            List<Problem> problems = KnowledgeCheck.problems(entries, entry);
            if (!problems.isEmpty()) {
                throw new InvalidKnowledge(
                        problems.get(0).what() + ": " + problems.get(0).remedy());
            }
            String line = String.join("\t", entry.row().cells()).stripTrailing();
            return new KnowledgeDraft(
                    table.file(),
                    columns(table),
                    entry.id(),
                    line,
                    known.map(old -> old.row().place()),
                    known.map(KnowledgeEntries.Entry::row)
                            .filter(row -> row.users())
                            .map(Table.Row::line));
        }

        /** The last line of the comment that our table begins with. */
        private static String columns(EntityTable table) {
            return Table.lines(table.file()).stream()
                    .takeWhile(line -> line.startsWith("#"))
                    .reduce((first, second) -> second)
                    .map(line -> line.substring(1).strip())
                    .orElse("");
        }

        private static KnowledgeEntries.Entry entry(EntityTable table, List<String> cells) {
            return new KnowledgeEntries.Entry(table, new Table.Row(table.file(), 1, cells, true));
        }

        private static void refuseMarks(String text) {
            if (text.codePoints().anyMatch(c -> c == '|' || Character.isISOControl(c)) || text.startsWith("#")) {
                throw new InvalidKnowledge("'" + text.strip()
                        + "' can't stand in a table: leave out tabs, line ends, bars and a leading #;"
                        + " each further name has an --alias of its own");
            }
        }

        private EntityTable table() {
            return switch (fresh.what()) {
                case PERSON -> EntityTable.PEOPLE;
                case ORGANISATION -> sector().equals("BUS") ? EntityTable.COMPANIES : EntityTable.ORGANISATIONS;
                case EQUIPMENT -> EntityTable.EQUIPMENT;
                case PLACE -> EntityTable.PLACES;
                case GROUP -> EntityTable.GROUPS;
            };
        }

        private void refuseTwice(KnowledgeEntries.Entry known) {
            String code = known.table().code(known.row());
            if (known.table() != EntityTable.GROUPS && !code.equals(counted())) {
                throw new InvalidKnowledge(known.name() + " counts for " + code + " ("
                        + known.row().place() + "), not for " + counted() + ": write --country " + code
                        + ", or another name for somebody else");
            }
            boolean place = known.kind() == EntityKind.PLACE && !fresh.aliases().isEmpty();
            if (!fresh.extend() && !place) {
                throw new InvalidKnowledge(
                        "the id " + known.id() + " is there already ("
                                + known.row().place()
                                + "): add --extend to give it further names or offices, or write a fuller name for somebody else");
            }
        }

        /** What the entry counts for. */
        private String counted() {
            return fresh.what() == NewEntry.What.ORGANISATION ? fresh.code().orElse(fresh.country()) : fresh.country();
        }

        private List<String> cells(EntityTable table, List<String> before, String country, List<String> offices) {
            String slug = KnowledgeTables.slug(fresh.name());
            String others = others(before);
            return switch (table) {
                case PEOPLE -> List.of("person:" + slug, country, fresh.name(), others, String.join("|", offices));
                case COMPANIES -> List.of("company:" + slug, country, "BUS", fresh.name(), others);
                case ORGANISATIONS -> List.of("org:" + slug, counted(), sector(), fresh.name(), others);
                case EQUIPMENT -> List.of(fresh.name(), equipmentClass(), country, others);
                case GROUPS -> List.of("group:" + slug, groupCode(slug), country, fresh.name(), others);
                case PLACES -> List.of(others.isEmpty() ? fresh.name() : fresh.name() + "|" + others, country);
                default -> throw new IllegalStateException("nothing is added to " + table.file());
            };
        }

        private String others(List<String> before) {
            Set<String> others = new LinkedHashSet<>(before);
            others.addAll(fresh.aliases());
            others.remove(fresh.name());
            return String.join("|", others);
        }

        private String sector() {
            String kind = fresh.kind().orElse("");
            String sector = ORGANISATION_KINDS.get(kind.toLowerCase(Locale.ROOT));
            if (sector == null) {
                throw new InvalidKnowledge("'" + kind + "' is no kind of organisation: write --kind with one of "
                        + String.join(", ", ORGANISATION_KINDS.keySet()));
            }
            return sector;
        }

        private String groupCode(String slug) {
            Optional<String> known =
                    entries.entry("group:" + slug).map(entry -> entry.row().cell(1));
            String code = fresh.code()
                    .or(() -> known)
                    .orElseGet(() -> slug.replace("-", "").toUpperCase(Locale.ROOT));
            if (known.isEmpty() && entries.isCode(code)) {
                throw new InvalidKnowledge("the code " + code + " is taken: write another with --code");
            }
            return code;
        }

        private String equipmentClass() {
            Set<String> classes = new TreeSet<>();
            entries.all().stream()
                    .filter(entry -> entry.table() == EntityTable.EQUIPMENT)
                    .forEach(entry -> classes.add(entry.row().cell(1)));
            entries.files().rows("equipment-nouns.tsv").forEach(row -> classes.add(row.cell(1)));
            String kind = fresh.kind().orElse("");
            if (!classes.contains(kind)) {
                throw new InvalidKnowledge("'" + kind + "' is no class of equipment: write --kind with one of "
                        + String.join(", ", classes));
            }
            return kind;
        }

        /** Those that are known, with the new one in its place in time. */
        private List<String> offices(Optional<KnowledgeEntries.Entry> known) {
            List<String> held = new ArrayList<>(known.filter(entry -> entry.table() == EntityTable.PEOPLE)
                    .map(entry -> entry.row().list(4))
                    .orElse(List.of()));
            fresh.office().ifPresent(office -> {
                String text = officeName(office.name()) + "," + day(office.from()) + "," + day(office.to());
                Table.Row row = new Table.Row("", 1, List.of("", fresh.country()), true);
                Tenure tenure = tenure(row, text);
                held.removeIf(old -> sameBeginning(tenure(row, old), tenure));
                if (!office.alongside()) {
                    held.forEach(old -> refuseOverlap(tenure(row, old), tenure));
                }
                held.add(text);
                held.sort((a, b) -> begin(a).compareTo(begin(b)));
            });
            return held;
        }

        private static String day(Optional<?> day) {
            return day.map(Object::toString).orElse("");
        }

        private static String begin(String office) {
            return Table.split(office, ',').get(1);
        }

        private static Tenure tenure(Table.Row row, String text) {
            try {
                return KnowledgeTables.tenure(row, text);
            } catch (IllegalArgumentException e) {
                throw new InvalidKnowledge(e.getMessage() + ": write --from before --to", e);
            }
        }

        /** The same office from the same day on: then only its end is new. */
        private static boolean sameBeginning(Tenure old, Tenure tenure) {
            return old.sameOffice(tenure) && old.from().equals(tenure.from());
        }

        private void refuseOverlap(Tenure old, Tenure tenure) {
            if (!old.overlaps(tenure)) {
                return;
            }
            String since = day(old.from());
            String remedy = old.to().isEmpty()
                    ? "if that has ended, say when first: tocsin kb add person --name '" + fresh.name() + "' --country "
                            + fresh.country() + " --office '" + old.office() + "' --from " + since
                            + " --to YYYY-MM-DD --extend; if both are held, add --alongside"
                    : "correct --from and --to, or add --alongside if both were held";
            throw new InvalidKnowledge(fresh.name() + " is " + old.office() + " from " + since + " to "
                    + old.to().map(Object::toString).orElse("now") + ", which overlaps with " + tenure.office()
                    + " from "
                    + day(tenure.from()) + ": " + remedy);
        }

        /** The usual name of an office that is known by another ("defence minister"). */
        private String officeName(String written) {
            int at = written.indexOf('@');
            String name = at < 0 ? written : written.substring(0, at);
            String body = at < 0 ? "" : written.substring(at);
            refuseMarks(written);
            if (name.isBlank() || name.indexOf(',') >= 0) {
                throw new InvalidKnowledge("'" + written + "' is no office: write it without a comma, such as"
                        + " 'Minister of Defence', or with another body 'Secretary-General@UN'");
            }
            return entries.named(name).stream()
                            .filter(entry -> entry.table() == EntityTable.OFFICES)
                            .map(KnowledgeEntries.Entry::name)
                            .findFirst()
                            .orElse(name.strip())
                    + body;
        }
    }
}

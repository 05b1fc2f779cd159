package dev.tocsin.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;

/**
 * The schemas that come with Tocsin, every version with its fixed id: the registry of a single process. Ids stand in
 * {@code schemas/ids.properties}. Immutable.
 */
public final class BundledSchemas implements SchemaIds {
    private static final String FOLDER = "schemas/";

    private final List<Version> versions;

    private BundledSchemas(List<Version> versions) {
        this.versions = List.copyOf(versions);
    }

    /**
     * One version of one schema.
     *
     * @param name of the file, without ending: {@code event}
     * @param number counts from 1
     * @param json as committed
     */
    public record Version(String name, int number, int id, Schema schema, String json) {}

    /** Reads them from the class path; cheap enough to be done once at the start. */
    public static BundledSchemas load() {
        Properties ids = new Properties();
        try (InputStream in = open("ids.properties")) {
            ids.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            List<Version> versions = new ArrayList<>();
            for (String key : ids.stringPropertyNames()) {
                int dot = key.lastIndexOf(".v");
                String json = text("versions/" + key + ".avsc");
                versions.add(new Version(
                        key.substring(0, dot),
                        Integer.parseInt(key.substring(dot + 2)),
                        Integer.parseInt(ids.getProperty(key).strip()),
                        new Schema.Parser().parse(json),
                        json));
            }
            versions.sort(Comparator.comparing(Version::id));
            return new BundledSchemas(versions);
        } catch (IOException e) {
            throw new UncheckedIOException("the bundled schemas can't be read", e);
        }
    }

    /** All versions of all schemas, by id. */
    public List<Version> versions() {
        return versions;
    }

    /** The versions of one schema, oldest first. */
    public List<Version> versionsOf(String name) {
        return versions.stream()
                .filter(v -> v.name().equals(name))
                .sorted(Comparator.comparing(Version::number))
                .toList();
    }

    public Optional<Version> find(int id) {
        return versions.stream().filter(v -> v.id() == id).findFirst();
    }

    @Override
    public int idOf(String subject, Schema schema) {
        long fingerprint = SchemaNormalization.parsingFingerprint64(schema);
        return versions.stream()
                .filter(v -> SchemaNormalization.parsingFingerprint64(v.schema()) == fingerprint)
                .mapToInt(Version::id)
                .max()
                .orElseThrow(() -> new IllegalStateException("schemas/ids.properties has no version equal to "
                        + schema.getFullName() + "; add one for the changed schema"));
    }

    @Override
    public Schema byId(int id) {
        return find(id).orElseThrow(() -> new UnknownSchema(id, "written by a newer Tocsin, or with another registry"))
                .schema();
    }

    private static String text(String file) throws IOException {
        try (InputStream in = open(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static InputStream open(String file) throws IOException {
        InputStream in = BundledSchemas.class.getResourceAsStream(FOLDER + file);
        if (in == null) {
            throw new IOException("not on the class path: " + FOLDER + file);
        }
        return in;
    }
}

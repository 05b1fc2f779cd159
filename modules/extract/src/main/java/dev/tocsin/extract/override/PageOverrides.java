package dev.tocsin.extract.override;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The overrides of a folder: one YAML file for each publisher. Immutable, safe to share. */
public final class PageOverrides {
    public static final PageOverrides NONE = new PageOverrides(List.of());

    private final List<PageOverride> all;

    private PageOverrides(List<PageOverride> all) {
        this.all = List.copyOf(all);
    }

    /**
     * Reads all files {@code *.yaml} of a folder, in the order of their names.
     *
     * @throws InvalidOverride telling all that is wrong in them, or that they can't be read
     */
    public static PageOverrides read(Path folder) {
        List<String> problems = new ArrayList<>();
        List<PageOverride> overrides = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
                OverrideFile.read(file.toString(), Files.readString(file, StandardCharsets.UTF_8), problems)
                        .ifPresent(overrides::add);
            }
        } catch (IOException e) {
            problems.add(folder + " can't be read: it has to be a folder of .yaml files");
        }
        if (!problems.isEmpty()) {
            throw new InvalidOverride(problems);
        }
        return new PageOverrides(overrides);
    }

    /** The first whose hosts this is one of. */
    Optional<PageOverride> of(URI url) {
        String host = url.getHost();
        return host == null
                ? Optional.empty()
                : all.stream().filter(o -> o.isFor(host)).findFirst();
    }
}

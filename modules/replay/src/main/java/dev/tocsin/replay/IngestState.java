package dev.tocsin.replay;

import dev.tocsin.model.Hash;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * How far each file has been ingested into one topic: a small text file each. A file is known by how it begins, under any
 * name; a topic by its id, so one that was deleted and made again begins anew.
 */
record IngestState(Path folder) {
    private static final int FINGERPRINT_BYTES = 1 << 16;

    static IngestState of(Path state, String topicId) {
        return new IngestState(state.resolve(topicId));
    }

    /** The offset to go on at; 0 for a new file. */
    long offset(Path file) throws IOException {
        Path mark = mark(file);
        if (!Files.exists(mark)) {
            return 0;
        }
        String text = Files.readString(mark, StandardCharsets.UTF_8).strip();
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }

    void keep(Path file, long offset) throws IOException {
        Files.createDirectories(folder);
        Path mark = mark(file);
        Path part = mark.resolveSibling(mark.getFileName() + ".part");
        Files.writeString(part, offset + "\n", StandardCharsets.UTF_8);
        Files.move(part, mark, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private Path mark(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return folder.resolve(Hash.of(in.readNBytes(FINGERPRINT_BYTES)) + ".offset");
        }
    }
}

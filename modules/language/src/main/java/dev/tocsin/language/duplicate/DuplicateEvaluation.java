package dev.tocsin.language.duplicate;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Calls pairs of a data set copies, for a scorer to judge. */
public final class DuplicateEvaluation {
    private DuplicateEvaluation() {}

    /**
     * Compares the documents of {@code folder/docs.jsonl} that share a band, and writes a line {@code {a, b, score}} for
     * each pair of copies.
     */
    public static void run(Path folder, Path out) throws IOException {
        List<EvaluationDocument> documents = EvaluationDocument.read(folder.resolve("docs.jsonl"));
        List<Signature> signatures =
                documents.stream().map(d -> NearCopies.signature(d.document())).toList();
        Map<Long, List<Integer>> meeting = new HashMap<>();
        try (BufferedWriter writer = Files.newBufferedWriter(out, StandardCharsets.UTF_8)) {
            for (int i = 0; i < documents.size(); i++) {
                TreeSet<Integer> candidates = new TreeSet<>();
                for (long band : signatures.get(i).bands()) {
                    List<Integer> earlier = meeting.computeIfAbsent(band, b -> new ArrayList<>());
                    candidates.addAll(earlier);
                    earlier.add(i);
                }
                for (int j : candidates) {
                    Likeness likeness = NearCopies.compare(signatures.get(i), signatures.get(j));
                    if (likeness.verdict() == Likeness.Verdict.COPY) {
                        double score = Math.max(likeness.resemblance(), likeness.containment());
                        writer.write(EvaluationDocument.pair(documents.get(j), documents.get(i), score));
                        writer.newLine();
                    }
                }
            }
        }
    }
}

package dev.tocsin.language.duplicate;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Groups the documents of a data set into stories, for a scorer to judge. */
public final class StoryEvaluation {
    private StoryEvaluation() {}

    /**
     * Groups {@code folder/docs.jsonl}, each of its sets on its own, and writes a line {@code {id, cluster}} for each
     * document. Terms are weighed over all sets: a set of a few documents tells too little of how common words are.
     */
    public static void run(Path folder, Path out) throws IOException {
        Map<String, List<EvaluationDocument>> sets = EvaluationDocument.read(folder.resolve("docs.jsonl")).stream()
                .collect(Collectors.groupingBy(EvaluationDocument::set, TreeMap::new, Collectors.toList()));
        Map<String, List<StoryProfile>> profiles = new TreeMap<>();
        sets.forEach((set, documents) -> profiles.put(
                set,
                documents.stream()
                        .map(d -> StoryProfile.of(d.id(), d.day(), d.document()))
                        .toList()));
        TermWeights weights =
                TermWeights.of(profiles.values().stream().flatMap(List::stream).toList());
        try (BufferedWriter writer = Files.newBufferedWriter(out, StandardCharsets.UTF_8)) {
            for (List<StoryProfile> set : profiles.values()) {
                for (Map.Entry<String, String> story :
                        StoryGroups.USUAL.group(set, weights).entrySet()) {
                    writer.write(EvaluationDocument.cluster(story.getKey(), story.getValue()));
                    writer.newLine();
                }
            }
        }
    }
}

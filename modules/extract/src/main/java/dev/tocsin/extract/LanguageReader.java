package dev.tocsin.extract;

import com.optimaize.langdetect.DetectedLanguage;
import com.optimaize.langdetect.LanguageDetector;
import com.optimaize.langdetect.LanguageDetectorBuilder;
import com.optimaize.langdetect.ngram.NgramExtractors;
import com.optimaize.langdetect.profiles.LanguageProfileReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Tells a text's language: from its letters where there are enough of them, else from what the page says. Loaded once;
 * immutable, safe to share between threads.
 */
final class LanguageReader {
    static final String UNDETERMINED = "und";
    private static final int MAX_CHARS = 400;
    private static final int ENOUGH_CHARS = 160;
    private static final double SURE = 0.95;
    private static final Set<String> ISO_639_1 = Set.of(Locale.getISOLanguages());

    private final LanguageDetector detector;

    LanguageReader() {
        try {
            detector = LanguageDetectorBuilder.create(NgramExtractors.standard())
                    .withProfiles(new LanguageProfileReader().readAllBuiltIn())
                    .minimalConfidence(0.5)
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException("language profiles", e);
        }
    }

    /**
     * ISO 639-1, or "und".
     *
     * @param declared what the page says, such as "en-GB"; empty where it says nothing
     */
    String read(String text, String declared) {
        String said = code(declared);
        String sample = text.length() > MAX_CHARS ? text.substring(0, MAX_CHARS) : text;
        if (sample.isBlank()) {
            return said;
        }
        List<DetectedLanguage> languages = detector.getProbabilities(sample);
        if (languages.isEmpty()) {
            return said;
        }
        DetectedLanguage likeliest = languages.get(0);
        boolean sure = likeliest.getProbability() >= SURE && sample.length() >= ENOUGH_CHARS;
        boolean plausible = languages.stream()
                .anyMatch(l -> code(l.getLocale().getLanguage()).equals(said));
        if (sure || (!plausible && likeliest.getProbability() >= SURE && said.equals(UNDETERMINED))) {
            return code(likeliest.getLocale().getLanguage());
        }
        return said.equals(UNDETERMINED) && sample.length() >= ENOUGH_CHARS
                ? code(likeliest.getLocale().getLanguage())
                : said;
    }

    private static String code(String declared) {
        String[] parts = declared.strip().toLowerCase(Locale.ROOT).split("[-_,; ]");
        return parts.length > 0 && ISO_639_1.contains(parts[0]) ? parts[0] : UNDETERMINED;
    }
}

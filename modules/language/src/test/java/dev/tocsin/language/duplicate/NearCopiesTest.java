package dev.tocsin.language.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.language.duplicate.Likeness.Verdict;
import java.util.Collections;
import org.junit.jupiter.api.Test;

class NearCopiesTest {
    private static final String WIRE = """
            OSLO (Newswire) - Norway will send two field hospitals to Moldova next spring, the defence minister said on
            Monday, in the largest donation of medical equipment the country has made in a decade. The hospitals, each with
            sixty beds, are to be set up near the capital with the help of local engineers and handed over by the end of
            May. The minister told reporters after a meeting of the cabinet that the two governments had negotiated for
            nearly a year and that the equipment would come from stocks the armed forces no longer need. The health ministry
            in the capital welcomed the decision and thanked its partners for a year of steady support. Opposition members
            asked why parliament had not been told earlier, and said they would raise the matter in committee next week.
            """;

    private static final String OTHER = """
            The city council voted late on Thursday to widen the old canal bridge, ending a dispute that had divided
            shopkeepers and cyclists for most of the summer. Work is to begin after the harvest festival and should take five
            months, during which traffic will be led over the northern ring road. Residents of the quarter fear the noise.
            """;

    private static final String QUAKE = """
            A magnitude 5.1 earthquake struck 23 kilometres north of Lamia at a depth of 10 kilometres on Monday, the
            seismological institute said. There were no immediate reports of casualties or damage. The institute said the
            quake was felt in several towns and that aftershocks are to be expected in the coming days. People in the area
            are asked to stay away from damaged buildings and to follow the advice of the authorities at all times.
            """;

    private static Verdict verdict(String a, String b) {
        return NearCopies.compare(NearCopies.signature(a), NearCopies.signature(b))
                .verdict();
    }

    @Test
    void sameTextIsCopyWhateverItsSpacingAndPunctuation() {
        assertThat(verdict(WIRE, WIRE.replace("\n", "  ").replace(",", ""))).isEqualTo(Verdict.COPY);
        assertThat(NearCopies.signature(WIRE)).isEqualTo(NearCopies.signature(WIRE.replace("\n", "\n\n")));
    }

    @Test
    void lightlyEditedTextIsCopy() {
        String edited = WIRE.replace("OSLO (Newswire) - ", "")
                .replace("next spring", "in spring")
                .replace(
                        "in the largest donation of medical equipment the country has made in a decade",
                        "its largest gift");
        assertThat(verdict(WIRE, edited)).isEqualTo(Verdict.COPY);
    }

    @Test
    void copyWithinLongerTextIsCopy() {
        assertThat(verdict(WIRE, OTHER + WIRE + OTHER)).isEqualTo(Verdict.COPY);
    }

    @Test
    void otherTextIsNoCopy() {
        assertThat(verdict(WIRE, OTHER)).isEqualTo(Verdict.DIFFERENT);
    }

    @Test
    void quotedSentenceDoesNotMakeCopy() {
        String tail = WIRE.substring(WIRE.lastIndexOf("Opposition"));
        assertThat(verdict(WIRE, OTHER + tail)).isEqualTo(Verdict.DIFFERENT);
    }

    @Test
    void templateAboutOtherNumbersDaysAndNamesIsNoCopy() {
        String another = QUAKE.replace("5.1", "4.7")
                .replace("23 kilometres", "8 kilometres")
                .replace("Lamia", "Volos")
                .replace("of 10", "of 14")
                .replace("Monday", "Friday");
        assertThat(NearCopies.compare(NearCopies.signature(QUAKE), NearCopies.signature(another))
                        .resemblance())
                .isGreaterThan(0.5);
        assertThat(verdict(QUAKE, another)).isEqualTo(Verdict.TEMPLATE);
    }

    @Test
    void oneCorrectedNumberIsStillCopy() {
        assertThat(verdict(QUAKE, QUAKE.replace("23 kilometres", "25 kilometres")))
                .isEqualTo(Verdict.COPY);
    }

    @Test
    void comparingIsSymmetric() {
        Signature a = NearCopies.signature(WIRE);
        Signature b = NearCopies.signature(OTHER + WIRE);
        assertThat(NearCopies.compare(a, b)).isEqualTo(NearCopies.compare(b, a));
    }

    @Test
    void copiesMeetAtBand() {
        assertThat(Collections.disjoint(
                        NearCopies.signature(WIRE).bands(),
                        NearCopies.signature(OTHER + WIRE + OTHER).bands()))
                .isFalse();
    }

    @Test
    void longTextsAreKeptSmallAndStillCompared() {
        StringBuilder book = new StringBuilder(WIRE);
        for (int i = 0; i < 6000; i++) {
            book.append(" word").append(i * 7919L % 6007).append(" then").append(i);
        }
        Signature signature = NearCopies.signature(book.toString());
        assertThat(signature.toBytes().length).isLessThan(16_384);
        assertThat(NearCopies.compare(signature, NearCopies.signature(book + OTHER))
                        .verdict())
                .isEqualTo(Verdict.COPY);
    }

    @Test
    void emptyTextIsNoCopyOfAnother() {
        assertThat(verdict("", "")).isEqualTo(Verdict.DIFFERENT);
        assertThat(verdict("", WIRE)).isEqualTo(Verdict.DIFFERENT);
    }

    @Test
    void bytesReadBackAreTheSame() {
        Signature signature = NearCopies.signature(WIRE);
        assertThat(Signature.fromBytes(signature.toBytes()))
                .isEqualTo(signature)
                .hasSameHashCodeAs(signature);
    }
}

package dev.tocsin.language.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is promised, denied or charged is no deed of who speaks. */
class PromisesTest {
    @Test
    void whoSwearsOffForceAgrees() {
        assertThat(Lines.withModality("The leaders of Chad and Sudan promised on Monday not to attack each other."))
                .noneMatch(line -> line.startsWith("THREATEN") || line.startsWith("ASSAULT"));
        assertThat(Lines.withModality(
                        "Norway and Denmark undertook on Monday to refrain from the use of force in the dispute."))
                .noneMatch(line -> line.startsWith("THREATEN") || line.startsWith("COERCE"));
        assertThat(Lines.withModality("Chad vowed on Monday to attack Sudan."))
                .noneMatch(line -> line.startsWith("AGREE"))
                .anyMatch(line -> line.startsWith("THREATEN [TCD] [SDN]"));
    }

    @Test
    void whatAnotherIsChargedWithIsHisDeed() {
        assertThat(Lines.withModality(
                        "Sudan's foreign minister spoke on Monday, charging Chad with giving weapons to Libya."))
                .contains("ACCUSE [SDN] [TCD] ACTUAL")
                .noneMatch(line -> line.startsWith("AID [SDN]"));
    }

    @Test
    void whatIsDeniedIsNotToCome() {
        assertThat(Lines.withModality("Sudan denied on Monday that Russia would base warships at Port Sudan."))
                .contains("MOBILIZE [RUS] [SDN] NEGATED");
    }

    @Test
    void whatHasBeenAgreedOnIsNotAgreedNow() {
        assertThat(Lines.withModality(
                        "\"There will be no ships but those we have agreed on,\" a Norwegian minister said on Monday "
                                + "after he met the Danish ambassador."))
                .noneMatch(line -> line.startsWith("AGREE"));
    }

    @Test
    void whoeverCrossesALineIsThreatened() {
        assertThat(
                        Lines.withModality(
                                "Chad will shoot down any Sudanese aircraft that enters its airspace, its army said on Monday."))
                .contains("THREATEN [TCD] [SDN] ACTUAL")
                .noneMatch(line -> line.startsWith("ASSAULT"));
    }

    @Test
    void captionsTellNothing() {
        assertThat(Lines.withModality(
                        "Norway and Denmark held talks on Monday.\n\nCaption: A Danish soldier attacks a Norwegian."))
                .hasSize(1);
    }

    @Test
    void aMissionAndItsLandAreHelpedAtOnce() {
        assertThat(
                        Lines.withModality(
                                "Some 400 Norwegian soldiers arrived in Chad on Monday to reinforce the United Nations mission."))
                .filteredOn(line -> line.startsWith("AID [NOR]"))
                .hasSize(1);
    }
}

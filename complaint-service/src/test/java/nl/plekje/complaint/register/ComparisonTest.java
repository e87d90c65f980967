package nl.plekje.complaint.register;

import static nl.plekje.kernel.explanation.ExplanationAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.plekje.complaint.category.Category;
import nl.plekje.complaint.register.Difference.Place;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static Counts.Builder privacy(int none, int partou, int total) {
        return new Counts.Builder()
                .count(Category.PRIVACY, RegisterRow.NO_LABEL, none)
                .count(Category.PRIVACY, "partou", partou)
                .count(Category.PRIVACY, null, total);
    }

    private static Counts table(int none, int partou) {
        return privacy(none, partou, none + partou)
                .count(null, RegisterRow.NO_LABEL, none)
                .count(null, "partou", partou)
                .count(null, null, none + partou)
                .build();
    }

    @Test
    @Tag("CO-040")
    void a_register_that_adds_up_to_its_printed_table_shows_no_difference() {
        assertThat(Comparison.of(table(1, 2), table(1, 2), List.of())).isEmpty();
    }

    @Test
    void without_a_printed_table_only_the_rows_themselves_are_judged() {
        assertThat(Comparison.of(table(1, 2), null, List.of())).isEmpty();
    }

    @Test
    @Tag("CO-040")
    void a_missing_row_shows_in_its_cell_and_not_again_in_the_totals() {
        assertThat(Comparison.of(table(0, 2), table(1, 2), List.of()))
                .singleElement()
                .satisfies(difference -> {
                    assertThat(difference.place()).isEqualTo(Place.CELL);
                    assertThat(difference.why())
                            .saysInDutch(
                                    "In de categorie privacy, zonder label, noemt het rapport 1 klacht; het register telt er 0.")
                            .saysInEnglish(
                                    "In the category privacy, without label, the report names 1 complaint; the register counts 0.");
                });
    }

    @Test
    @Tag("CO-040")
    void a_printed_total_is_held_against_its_own_cells() {
        var printed = privacy(1, 2, 4)
                .count(null, RegisterRow.NO_LABEL, 1)
                .count(null, "partou", 2)
                .count(null, null, 3)
                .build();
        assertThat(Comparison.of(table(1, 2), printed, List.of()))
                .singleElement()
                .satisfies(difference -> {
                    assertThat(difference.place()).isEqualTo(Place.LINE_TOTAL);
                    assertThat(difference.why())
                            .saysInDutch(
                                    "In de categorie privacy noemt het rapport als totaal 4; de eigen kolommen tellen op"
                                            + " tot 3.")
                            .saysInEnglish(
                                    "In the category privacy the report gives 4 as total; its own columns add up to 3.");
                });
    }

    @Test
    @Tag("CO-040")
    void a_wrong_line_of_totals_is_one_difference_that_names_each_column() {
        var printed = privacy(1, 2, 3)
                .count(null, RegisterRow.NO_LABEL, 2)
                .count(null, "partou", 1)
                .count(null, null, 5)
                .build();
        assertThat(Comparison.of(table(1, 2), printed, List.of()))
                .singleElement()
                .satisfies(difference -> {
                    assertThat(difference.place()).isEqualTo(Place.TOTAL_LINE);
                    assertThat(difference.why())
                            .saysInDutch(
                                    "De totaalregel van het rapport klopt niet met de eigen kolommen.",
                                    "  De kolom zonder label noemt 2; de cellen tellen op tot 1.",
                                    "  De kolom partou noemt 1; de cellen tellen op tot 2.",
                                    "  Het eindtotaal noemt 5; alle cellen samen tellen op tot 3.")
                            .saysInEnglish(
                                    "The report's line of totals does not match its own columns.",
                                    "  The column without label gives 2; its cells add up to 1.",
                                    "  The column partou gives 1; its cells add up to 2.",
                                    "  The grand total gives 5; all cells together add up to 3.");
                });
    }

    @Test
    @Tag("CO-038")
    void a_row_without_verdict_is_shown() {
        var row = new RegisterRow(320, "De Wilg", "partou", Category.PRIVACY, null);
        assertThat(Comparison.of(table(0, 1), table(0, 1), List.of(row)))
                .singleElement()
                .satisfies(difference -> {
                    assertThat(difference.place()).isEqualTo(Place.ROW);
                    assertThat(difference.why())
                            .saysInDutch("Klacht 320 van het register (De Wilg) heeft geen oordeel.")
                            .saysInEnglish("Complaint 320 of the register (De Wilg) has no verdict.");
                });
    }

    @Test
    @Tag("CO-041")
    void the_share_of_2024_is_beside_that_of_the_year_before() {
        var share = ComplaintShare.of(PublishedReport.of(2024).orElseThrow());
        assertThat(share.complaints()).isEqualTo(538);
        assertThat(share.children()).isEqualTo(73_190);
        assertThat(share.share()).isEqualByComparingTo("0.0074");
        assertThat(share.complaintsYearBefore()).isEqualTo(572);
        assertThat(share.shareYearBefore()).isEqualByComparingTo("0.0080");
        assertThat(share.why())
                .saysInDutch("538 klachten op 73.190 kinderen is 0,74%. Het jaar ervoor waren het er 572: 0,8%.")
                .saysInEnglish("538 complaints on 73,190 children is 0.74%. The year before there were 572: 0.8%.");
    }

    @Test
    void of_another_year_nothing_was_published() {
        assertThat(PublishedReport.of(2023)).isEmpty();
    }
}

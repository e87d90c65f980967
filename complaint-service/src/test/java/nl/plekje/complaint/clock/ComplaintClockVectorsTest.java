package nl.plekje.complaint.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import nl.plekje.complaint.Conditions;
import nl.plekje.complaint.terms.Terms;
import nl.plekje.complaint.terms.TermsService;
import nl.plekje.kernel.calendar.Amsterdam;
import nl.plekje.kernel.vectors.Vector;
import nl.plekje.kernel.vectors.Vectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ComplaintClockVectorsTest {

    @TempDir
    static Path folder;

    private static TermsService terms;

    static Stream<Vector> rows() {
        return Vectors.rows("complaint_clock");
    }

    private static TermsService terms() {
        if (terms == null) {
            Conditions.write(folder, "usual", "2024-01-01", Conditions.usual());
            Conditions.write(
                    folder,
                    "every-year",
                    "2024-01-01",
                    Conditions.usual().with("holidays", "{liberationDay: EVERY_YEAR, alsoClosed: [], rule: CR-027}"));
            terms = Terms.in(folder);
        }
        return terms;
    }

    @ParameterizedTest(name = "{0}")
    @Tag("CO-015")
    @Tag("CO-018")
    @MethodSource("rows")
    void both_clocks_are_due_and_warn_as_worked_out(Vector row) {
        var filedAt = row.instant("filed_at");
        var provider = row.flag("liberation_day_every_year") ? "every-year" : "usual";
        var handling = terms().handling(Amsterdam.dateOf(filedAt), provider);
        var calendar = terms().calendar(handling);

        var contact = ClockPolicy.plan(ClockKind.CONTACT, filedAt, handling, calendar);
        assertThat(contact.dueAt()).isEqualTo(row.instant("contact_due"));
        assertThat(calendar.serviceTime(filedAt, contact.dueAt()))
                .hasSeconds(row.whole("contact_span_working_seconds"));
        assertThat(contact.warnings())
                .containsEntry(50, row.instant("contact_warn_50"))
                .containsEntry(75, row.instant("contact_warn_75"))
                .containsEntry(90, row.instant("contact_warn_90"))
                .hasSize(3);

        var verdict = ClockPolicy.plan(ClockKind.VERDICT, filedAt, handling, calendar);
        assertThat(verdict.dueAt()).isEqualTo(row.instant("verdict_due_exclusive"));
        assertThat(verdict.warnings())
                .containsEntry(50, row.instant("verdict_warn_50"))
                .containsEntry(75, row.instant("verdict_warn_75"))
                .containsEntry(90, row.instant("verdict_warn_90"))
                .hasSize(3);
    }
}

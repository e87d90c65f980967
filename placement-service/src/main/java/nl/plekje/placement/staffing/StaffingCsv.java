package nl.plekje.placement.staffing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.plekje.kernel.explanation.Catalogue;
import nl.plekje.kernel.explanation.Language;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * The staff of days as comma-separated values (RFC 4180) for the inspector: a line for each stretch of a day, with how long the
 * whole day stands under, how long it may, and why.
 */
final class StaffingCsv {

    static final String MEDIA_TYPE = "text/csv;charset=utf-8";

    /** Without it spreadsheets read accents in another character set. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final String WORDS = "placement.staffing.";

    private final Catalogue words;
    private final CSVFormat format;

    StaffingCsv(Language language) {
        this.words = Catalogue.in(language);
        // Dutch spreadsheets take a comma for a decimal sign.
        this.format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(language == Language.DUTCH ? ';' : ',')
                .get();
    }

    byte[] of(List<StaffingView> days) {
        var text = new StringBuilder(BYTE_ORDER_MARK);
        try (var printer = new CSVPrinter(text, format)) {
            printer.printRecord(head());
            printer.printRecords(days.stream().flatMap(this::lines));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private List<String> head() {
        return Stream.of(
                        "day",
                        "care",
                        "groups",
                        "opens",
                        "closes",
                        "from",
                        "until",
                        "children",
                        "needed",
                        "planned",
                        "under",
                        "allowed",
                        "alone",
                        "outcome",
                        "why")
                .map(column -> words.sentence(WORDS + "column." + column))
                .toList();
    }

    private Stream<List<String>> lines(StaffingView day) {
        return day.steps().stream()
                .map(step -> List.of(
                        day.day().toString(),
                        words.sentence(WORDS + "care." + day.care()),
                        day.groups().stream().map(StaffedGroup::name).collect(Collectors.joining(", ")),
                        day.opens().toString(),
                        day.closes().toString(),
                        step.from().toString(),
                        step.until().toString(),
                        String.valueOf(step.children()),
                        step.needed() == null ? words.sentence(WORDS + "not-allowed") : String.valueOf(step.needed()),
                        String.valueOf(step.planned()),
                        String.valueOf(day.minutesUnder()),
                        String.valueOf(day.minutesAllowed()),
                        String.valueOf(day.minutesAlone()),
                        words.sentence(WORDS + "outcome." + day.outcome()),
                        String.join(" ", words.lines(day.why()))));
    }
}

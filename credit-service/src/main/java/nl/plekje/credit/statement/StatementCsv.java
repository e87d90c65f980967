package nl.plekje.credit.statement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import nl.plekje.kernel.calendar.Amsterdam;
import nl.plekje.kernel.explanation.Catalogue;
import nl.plekje.kernel.explanation.Language;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A statement as comma-separated values (RFC 4180) from the first movement to the last: when (Amsterdam), which care, what
 * happened, minutes on or off, minutes left, and why. A spreadsheet that adds up the minutes of a care type finds each balance.
 */
final class StatementCsv {

    static final String MEDIA_TYPE = "text/csv;charset=utf-8";

    /** Without it spreadsheets read accents in another character set. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final String WORDS = "credit.statement.";

    private final Catalogue words;
    private final CSVFormat format;

    StatementCsv(Language language) {
        this.words = Catalogue.in(language);
        // Dutch spreadsheets take a comma for a decimal sign.
        this.format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(language == Language.DUTCH ? ';' : ',')
                .get();
    }

    /** @param newestFirst as the movements are told elsewhere */
    byte[] of(List<MovementView> newestFirst) {
        var oldestFirst =
                Stream.iterate(newestFirst.size() - 1, i -> i >= 0, i -> i - 1).map(newestFirst::get);
        return (BYTE_ORDER_MARK + table(Stream.concat(Stream.of(head()), oldestFirst.map(this::line))))
                .getBytes(StandardCharsets.UTF_8);
    }

    private String table(Stream<List<String>> lines) {
        var text = new StringBuilder();
        try (var printer = new CSVPrinter(text, format)) {
            printer.printRecords(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private List<String> head() {
        return Stream.of("at", "care", "movement", "minutes", "balance", "why")
                .map(column -> words.sentence(WORDS + "column." + column))
                .toList();
    }

    private List<String> line(MovementView it) {
        return List.of(
                MOMENT.format(Amsterdam.dateTimeOf(it.at())),
                words.sentence("code." + it.careType()),
                words.sentence(WORDS + "movement." + it.movement()),
                String.valueOf(it.minutes()),
                String.valueOf(it.balanceMinutes()),
                words.sentence(it.why()));
    }
}

package nl.plekje.credit.statement;

import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.plekje.kernel.calendar.Amsterdam;
import nl.plekje.kernel.explanation.Catalogue;
import nl.plekje.kernel.explanation.Language;

/**
 * A statement as comma-separated values (RFC 4180) from the first movement to the last: when (Amsterdam), which care, what
 * happened, minutes on or off, minutes left, and why. A spreadsheet that adds up the minutes of a care type finds each balance.
 */
final class StatementCsv {

    static final String MEDIA_TYPE = "text/csv;charset=utf-8";

    /** Without it spreadsheets read accents in another character set. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final String LINE_END = "\r\n";
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final String WORDS = "credit.statement.";

    private final Catalogue words;
    /** Dutch spreadsheets take a comma for a decimal sign. */
    private final String separator;

    StatementCsv(Language language) {
        this.words = Catalogue.in(language);
        this.separator = language == Language.DUTCH ? ";" : ",";
    }

    /** @param newestFirst as the movements are told elsewhere */
    byte[] of(List<MovementView> newestFirst) {
        var oldestFirst =
                Stream.iterate(newestFirst.size() - 1, i -> i >= 0, i -> i - 1).map(newestFirst::get);
        return Stream.concat(Stream.of(head()), oldestFirst.map(this::line))
                .collect(Collectors.joining(LINE_END, BYTE_ORDER_MARK, LINE_END))
                .getBytes(StandardCharsets.UTF_8);
    }

    private String head() {
        return cells(Stream.of("at", "care", "movement", "minutes", "balance", "why")
                .map(column -> words.sentence(WORDS + "column." + column)));
    }

    private String line(MovementView it) {
        return cells(Stream.of(
                MOMENT.format(Amsterdam.dateTimeOf(it.at())),
                words.sentence("code." + it.careType()),
                words.sentence(WORDS + "movement." + it.movement()),
                String.valueOf(it.minutes()),
                String.valueOf(it.balanceMinutes()),
                words.sentence(it.why())));
    }

    private String cells(Stream<String> cells) {
        return cells.map(this::quoted).collect(Collectors.joining(separator));
    }

    private String quoted(String cell) {
        return cell.contains(separator) || cell.contains("\"") || cell.contains("\n")
                ? '"' + cell.replace("\"", "\"\"") + '"'
                : cell;
    }
}

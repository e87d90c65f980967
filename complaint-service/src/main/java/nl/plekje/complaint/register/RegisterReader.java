package nl.plekje.complaint.register;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.plekje.complaint.category.Category;
import nl.plekje.complaint.verdict.Verdict;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;
import nl.plekje.kernel.explanation.RuleBroken;
import nl.plekje.kernel.rule.RuleId;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads a register to the letter: a category or verdict that is not in the list is refused, not guessed. A file that is no register at
 * all (bytes that are no text, other columns, quotes that do not close) is refused as a whole; a bad row is refused by
 * itself, with its line, and the good ones are taken in.
 */
final class RegisterReader {

    private static final List<String> COLUMNS = List.of("seq", "location", "label", "category", "verdict");
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();
    private static final Pattern SEQ = Pattern.compile("[1-9][0-9]{0,5}");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final int LONGEST_LOCATION = 200;
    private static final int LONGEST_LABEL = 50;
    /** Of a value that makes no sense this much is repeated in the reason. */
    private static final int QUOTED = 60;

    private static final RuleId CO_036 = new RuleId("CO-036");
    private static final RuleId CO_037 = new RuleId("CO-037");
    private static final RuleId CO_038 = new RuleId("CO-038");
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final String DELIMITER_LINE = "sep=";
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final List<RegisterRow> rows = new ArrayList<>();
    private final List<RefusedLine> refused = new ArrayList<>();
    private final Map<Integer, Long> lineOfSeq = new HashMap<>();

    private RegisterReader() {}

    /**
     * Reads a file with the columns {@code seq,location,label,category,verdict}: in UTF-8 with or without byte order mark, or
     * as a Dutch spreadsheet writes it, in Windows-1252 and with semicolons.
     *
     * @throws RuleBroken when the file is no register
     */
    static RegisterFile read(byte[] file) {
        var reader = new RegisterReader();
        reader.readAll(textOf(file));
        return new RegisterFile(List.copyOf(reader.rows), List.copyOf(reader.refused));
    }

    private static String textOf(byte[] file) {
        return decoded(file, StandardCharsets.UTF_8)
                .or(() -> decoded(file, WINDOWS))
                .map(text -> text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text)
                .orElseThrow(() -> new RuleBroken("", Explanation.of("complaint.register.no-text")));
    }

    private static Optional<String> decoded(byte[] file, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(file)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private void readAll(String text) {
        // A spreadsheet may name its delimiter on a line before the header; that line still counts.
        var named = text.startsWith(DELIMITER_LINE);
        var table = named ? text.substring(Math.max(text.indexOf('\n'), 0)) : text;
        var format = FORMAT.builder()
                .setDelimiter(
                        table.lines()
                                        .filter(line -> !line.isBlank())
                                        .findFirst()
                                        .orElse("")
                                        .contains(";")
                                ? ';'
                                : ',')
                .get();
        var lastLine = 0L;
        try (var parser = CSVParser.parse(new StringReader(table), format)) {
            var records = parser.iterator();
            checkColumns(records.hasNext() ? records.next().toList() : List.of());
            lastLine = parser.getCurrentLineNumber();
            while (records.hasNext()) {
                var line = records.next();
                lastLine = parser.getCurrentLineNumber();
                readLine(line, lastLine - lineBreaksIn(line));
            }
        } catch (IOException | UncheckedIOException e) {
            throw new RuleBroken(
                    "", Explanation.of("complaint.register.unreadable").with("line", FactValue.number(lastLine + 1)));
        }
    }

    private static void checkColumns(List<String> found) {
        if (!found.equals(COLUMNS)) {
            throw new RuleBroken(
                    "",
                    Explanation.of("complaint.register.columns")
                            .with("expected", FactValue.text(String.join(", ", COLUMNS)))
                            .with("found", quoted(String.join(", ", found))));
        }
    }

    /** A quoted value may hold line breaks, and the parser counts to the end of the row. */
    private static long lineBreaksIn(CSVRecord line) {
        return line.stream()
                .mapToLong(value -> value.chars().filter(it -> it == '\n').count())
                .sum();
    }

    private void readLine(CSVRecord line, long number) {
        try {
            var row = row(line);
            var before = lineOfSeq.putIfAbsent(row.seq(), number);
            if (before != null) {
                throw new BadRow(Explanation.of("complaint.register.row.seq-twice")
                        .with("seq", FactValue.number(row.seq()))
                        .with("line", FactValue.number(before)));
            }
            rows.add(row);
        } catch (BadRow e) {
            refused.add(new RefusedLine(number, e.why));
        }
    }

    private static RegisterRow row(CSVRecord line) {
        if (line.size() != COLUMNS.size()) {
            throw new BadRow(Explanation.of("complaint.register.row.columns")
                    .with("expected", FactValue.number(COLUMNS.size()))
                    .with("found", FactValue.number(line.size())));
        }
        var location = line.get(1);
        if (!SEQ.matcher(line.get(0)).matches()) {
            throw new BadRow(wrong("complaint.register.row.seq", line.get(0)));
        }
        if (location.isBlank()
                || location.length() > LONGEST_LOCATION
                || CONTROL.matcher(location).find()) {
            throw new BadRow(wrong("complaint.register.row.location", location));
        }
        return new RegisterRow(
                Integer.parseInt(line.get(0)),
                location,
                label(line.get(2)),
                Category.of(line.get(3))
                        .orElseThrow(() -> new BadRow(wrong("complaint.register.row.category", CO_036, line.get(3)))),
                line.get(4).isEmpty()
                        ? null
                        : Verdict.of(line.get(4))
                                .orElseThrow(() ->
                                        new BadRow(wrong("complaint.register.row.verdict", CO_038, line.get(4)))));
    }

    /** A label that is new is taken as it stands: providers come and go, and the register tells of all. */
    private static String label(String written) {
        if (written.length() > LONGEST_LABEL || CONTROL.matcher(written).find()) {
            throw new BadRow(wrong("complaint.register.row.label", CO_037, written));
        }
        return written.isBlank() ? RegisterRow.NO_LABEL : written.strip().toLowerCase(Locale.ROOT);
    }

    private static Explanation wrong(String key, String found) {
        return Explanation.of(key).with("found", quoted(found));
    }

    private static Explanation wrong(String key, RuleId rule, String found) {
        return Explanation.of(key, rule).with("found", quoted(found));
    }

    private static FactValue quoted(String value) {
        var visible = CONTROL.matcher(value).replaceAll(" ");
        return FactValue.text(visible.length() > QUOTED ? visible.substring(0, QUOTED) + "…" : visible);
    }

    /** Leaves a row where the first thing is wrong with it. */
    private static final class BadRow extends RuntimeException {
        private final transient Explanation why;

        BadRow(Explanation why) {
            super(why.key(), null, false, false);
            this.why = why;
        }
    }
}

package nl.plekje.kernel.vectors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;

/**
 * The worked examples: one CSV file a topic in the folder named by the system property {@code plekje.vectors}. A missing
 * property or file fails the test; nothing is skipped.
 */
public final class Vectors {

    private static final String FOLDER = "plekje.vectors";
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private Vectors() {}

    /** Every row of the topic, in order. */
    public static Stream<Vector> rows(String topic) {
        var folder = System.getProperty(FOLDER, "");
        if (folder.isBlank()) {
            throw new IllegalStateException("the folder of worked examples is not set: -D" + FOLDER + "=...");
        }
        var file = Path.of(folder, topic + ".csv");
        try (var reader = Files.newBufferedReader(file);
                var records = FORMAT.parse(reader)) {
            return records.getRecords().stream().map(row -> new Vector(row.getRecordNumber(), row.toMap()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the worked examples in " + file, e);
        }
    }
}

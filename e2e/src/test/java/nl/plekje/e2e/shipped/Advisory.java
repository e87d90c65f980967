package nl.plekje.e2e.shipped;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.maven.artifact.versioning.DefaultArtifactVersion;
import org.apache.maven.artifact.versioning.InvalidVersionSpecificationException;
import org.apache.maven.artifact.versioning.VersionRange;

/**
 * A known flaw of somebody's software.
 *
 * @param part as {@link Shipped} names it
 * @param affected its versions, as Maven writes ranges
 * @param id under which it is known
 * @param lookedUp when
 * @param acceptedBecause why it does us no harm although we ship it; empty if it would
 */
record Advisory(String part, VersionRange affected, String id, LocalDate lookedUp, String acceptedBecause) {

    /** All that the project keeps. */
    static List<Advisory> read(Path file) {
        try (var rows = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(Files.newBufferedReader(file))) {
            return rows.stream()
                    .map(row -> new Advisory(
                            row.get("package"),
                            range(row.get("affected")),
                            row.get("advisory"),
                            LocalDate.parse(row.get("looked_up")),
                            row.get("accepted_because")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static VersionRange range(String text) {
        try {
            return VersionRange.createFromVersionSpec(text);
        } catch (InvalidVersionSpecificationException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    /** Whether this is about what is shipped. */
    boolean concerns(Shipped shipped) {
        return part.equals(shipped.part()) && affected.containsVersion(new DefaultArtifactVersion(shipped.version()));
    }

    boolean isAccepted() {
        return !acceptedBecause.isBlank();
    }
}

package nl.plekje.testing.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DaysOfMomentsTest {

    @TempDir
    Path module;

    @BeforeEach
    void a_table_with_a_moment_and_a_day() throws IOException {
        write("resources/db/migration/V1__visit.sql", """
                CREATE TABLE visit (
                    id    uuid NOT NULL,
                    began timestamptz NOT NULL,
                    day   date NOT NULL
                );
                ALTER TABLE visit ADD COLUMN ended timestamptz;""");
    }

    private void write(String file, String text) throws IOException {
        var path = module.resolve("src/main").resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"v.began::date", "CAST(began AS date)", "extract(year FROM v.ended)", "date_trunc('week', began)"
            })
    void a_day_of_a_moment_without_a_zone_is_found(String words) throws IOException {
        write("java/VisitRepository.java", "String SQL = \"SELECT " + words + " FROM visit v\";");
        assertThat(new DaysOfMoments(module).found()).singleElement().asString().endsWith(": " + words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(v.began AT TIME ZONE 'Europe/Amsterdam')::date",
                "date_trunc('week', began AT TIME ZONE 'Europe/Amsterdam')",
                "extract(epoch FROM began)",
                "extract(year FROM v.day)",
                "$1::date",
                "day::date"
            })
    void what_names_its_zone_or_is_no_moment_is_right(String words) throws IOException {
        write("java/VisitRepository.java", "String SQL = \"SELECT " + words + " FROM visit v\";");
        assertThat(new DaysOfMoments(module).found()).isEmpty();
    }

    @Test
    void migrations_are_looked_through_too() throws IOException {
        write("resources/db/migration/V2__days.sql", "UPDATE visit SET day = began::date;");
        assertThat(new DaysOfMoments(module).found()).hasSize(1);
    }
}

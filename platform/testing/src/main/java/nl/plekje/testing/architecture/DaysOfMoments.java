package nl.plekje.testing.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Looks through the SQL of a service for days that are taken of a moment without a time zone: which day it is would then
 * hang on a setting of the session. What is a moment is told by the migrations: the columns of type {@code timestamptz}.
 */
final class DaysOfMoments {

    private static final Pattern MOMENT =
            Pattern.compile("(?i)(?:^\\s*|\\bADD\\s+(?:COLUMN\\s+)?)(\\w+)\\s+timestamptz\\b");
    private static final Pattern CAST = Pattern.compile("(?i)\\b(?:\\w+\\.)?(\\w+)\\s*::\\s*date\\b");
    private static final Pattern LONG_CAST =
            Pattern.compile("(?i)\\bcast\\s*\\(\\s*(?:\\w+\\.)?(\\w+)\\s+AS\\s+date\\s*\\)");
    private static final Pattern PART =
            Pattern.compile("(?i)\\bextract\\s*\\(\\s*(?!epoch)\\w+\\s+FROM\\s+(?:\\w+\\.)?(\\w+)\\s*\\)");
    private static final Pattern TRUNCATED =
            Pattern.compile("(?i)\\bdate_trunc\\s*\\(\\s*'\\w+'\\s*,\\s*(?:\\w+\\.)?(\\w+)\\s*\\)");
    private static final List<Pattern> DAYS = List.of(CAST, LONG_CAST, PART, TRUNCATED);

    private final Path module;

    /** @param module the folder of the service or library */
    DaysOfMoments(Path module) {
        this.module = module;
    }

    /** Each place with such a day, as file and words; none in a service that is right. */
    List<String> found() {
        var moments = moments();
        var found = new ArrayList<String>();
        for (var source : sources(".java", ".sql")) {
            var text = text(source);
            for (var day : DAYS) {
                day.matcher(text)
                        .results()
                        .filter(match -> moments.contains(match.group(1)))
                        .map(MatchResult::group)
                        .forEach(words -> found.add(module.relativize(source) + ": " + words));
            }
        }
        return found;
    }

    private Set<String> moments() {
        return sources(".sql").stream()
                .flatMap(source -> text(source).lines())
                .flatMap(line -> MOMENT.matcher(line).results())
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<Path> sources(String... endings) {
        try (var files = Files.walk(module.resolve("src/main"))) {
            return files.filter(file -> Stream.of(endings)
                            .anyMatch(ending -> file.toString().endsWith(ending)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

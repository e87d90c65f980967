package nl.plekje.complaint.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds in a text what would lead to a person: names that are known, addresses, bank accounts, identities in our systems,
 * numbers of telephones, cases and citizens.
 */
final class LeakCheck {

    private static final List<Pattern> SHAPES = List.of(
            Pattern.compile("\\p{XDigit}{8}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{12}"),
            Pattern.compile("(?<!\\p{L})[A-Z]{2}\\d{2} ?[A-Z]{4}( ?\\d){10}(?!\\d)"),
            Pattern.compile("[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}.-]+"),
            Pattern.compile("(?<!\\d)(\\+31|0031|0)[ -]?\\d([ -]?\\d){7,9}(?!\\d)"),
            Pattern.compile("(?<![\\d.])\\d{9}(?!\\d)"),
            Pattern.compile("K-\\d{4}-\\d{6,9}"),
            Pattern.compile("(?<!\\d)\\d{4} ?[A-Z]{2}(?!\\p{L})"));
    private static final Pattern NOT_IN_WORDS = Pattern.compile("[^\\p{L}'-]+");
    /** Shorter ones are words of every sentence: El, De. So are parts without a capital: de, van, den. */
    private static final int SHORTEST_NAME = 3;

    private LeakCheck() {}

    /**
     * What in this text leads to a person; empty when nothing does.
     *
     * @param names of people who have to do with it, first and last ones
     */
    static Optional<String> leak(String text, Set<String> names) {
        for (var shape : SHAPES) {
            var found = shape.matcher(text);
            if (found.find()) {
                return Optional.of(found.group());
            }
        }
        var words = words(text);
        return names.stream()
                .flatMap(name -> Arrays.stream(NOT_IN_WORDS.split(name)))
                .filter(word -> word.length() >= SHORTEST_NAME && Character.isUpperCase(word.codePointAt(0)))
                .filter(word -> words.contains(word.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    private static Set<String> words(String text) {
        return Arrays.stream(NOT_IN_WORDS.split(text))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }
}

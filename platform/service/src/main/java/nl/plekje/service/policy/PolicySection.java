package nl.plekje.service.policy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.plekje.kernel.rule.Citation;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A part of a policy file: words with their values. Each word that is asked for must be there (unless optional) and of the
 * type asked; each word there must be asked for. What is not so is a {@link PolicyMistake} with file, line and word.
 *
 * <p>{@code assumed: true} in a part says that all its values are ours, not the provider's. A single value is marked as
 * {@code {value: 48, assumed: true}}, wherever a value may stand.
 */
public final class PolicySection {

    private static final String ASSUMED = "assumed";
    private static final String VALUE = "value";

    private final String file;
    private final String path;
    private final int line;
    private final boolean assumed;
    private final Map<String, Node> words = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final Set<String> asked = new TreeSet<>();
    /** Where values are assumed; shared by all parts of the file. */
    private final Set<String> assumedPaths;

    private PolicySection(String file, String path, Node node, boolean withinAssumed, Set<String> assumedPaths) {
        this.file = file;
        this.path = path;
        this.line = lineOf(node);
        this.assumedPaths = assumedPaths;
        if (!(node instanceof MappingNode mapping)) {
            throw mistake(line, path, "expected words with values");
        }
        for (var entry : mapping.getValue()) {
            var key = entry.getKeyNode();
            if (!(key instanceof ScalarNode word)) {
                throw mistake(lineOf(key), path, "expected a word");
            }
            if (words.put(word.getValue(), entry.getValueNode()) != null) {
                throw mistake(lineOf(key), at(word.getValue()), "stands here twice");
            }
            lines.put(word.getValue(), lineOf(key));
        }
        if (words.containsKey(ASSUMED) && !isScalar(words.get(ASSUMED), "true")) {
            throw mistake(ASSUMED, "expected true; a value of the provider has no mark");
        }
        this.assumed = withinAssumed || words.containsKey(ASSUMED);
    }

    /** Reads the whole of a file. */
    static <R> R ofFile(String file, Node root, Function<PolicySection, R> reader) {
        if (root == null) {
            throw new PolicyMistake(file + ":1: the file is empty");
        }
        return new PolicySection(file, "", root, false, new TreeSet<>()).readBy(reader);
    }

    /** Which values within the part under this word are assumed. */
    Set<String> assumedWithin(String word) {
        var prefix = at(word) + ".";
        return assumedPaths.stream()
                .filter(where -> where.startsWith(prefix))
                .map(where -> where.substring(prefix.length()))
                .collect(Collectors.toSet());
    }

    /** Leaves words alone that another reader of the same part asks for: they are not unknown. */
    public void leave(String... others) {
        asked.addAll(List.of(others));
    }

    /** Leaves all words alone that this reader does not ask for: it reads along in a part that another service checks. */
    public void leaveTheRest() {
        asked.addAll(words.keySet());
    }

    /** Whether all values of this part are ours, not the provider's. */
    public boolean assumed() {
        return assumed;
    }

    /** Whether the word stands here. */
    public boolean has(String word) {
        asked.add(word);
        return words.containsKey(word);
    }

    /** A mistake to throw, for what only the reader can know to be wrong with this word. */
    public PolicyMistake mistake(String word, String problem) {
        return mistake(lines.getOrDefault(word, line), at(word), problem);
    }

    /** A text. */
    public String text(String word) {
        return scalar(word, Scalar.TEXT);
    }

    /** A text, if the word stands here. */
    public Optional<String> optionalText(String word) {
        return has(word) ? Optional.of(text(word)) : Optional.empty();
    }

    /** A whole number, zero or more. */
    public int number(String word) {
        return scalar(word, Scalar.NUMBER);
    }

    /** A whole number, zero or more, if the word stands here. */
    public Optional<Integer> optionalNumber(String word) {
        return has(word) ? Optional.of(number(word)) : Optional.empty();
    }

    /** {@code true} or {@code false}. */
    public boolean flag(String word) {
        return scalar(word, Scalar.FLAG);
    }

    /** An ISO date. */
    public LocalDate date(String word) {
        return scalar(word, Scalar.DATE);
    }

    /** An ISO date, if the word stands here. */
    public Optional<LocalDate> optionalDate(String word) {
        return has(word) ? Optional.of(date(word)) : Optional.empty();
    }

    /** A time of day. */
    public LocalTime time(String word) {
        return scalar(word, Scalar.TIME);
    }

    /** A day of the year, month first, if the word stands here. */
    public Optional<MonthDay> optionalMonthDay(String word) {
        return has(word) ? Optional.of(scalar(word, Scalar.MONTH_DAY)) : Optional.empty();
    }

    /** One of the words of an enum. */
    public <E extends Enum<E>> E oneOf(String word, Class<E> kind) {
        return scalar(word, Scalar.wordOf(kind));
    }

    /** Words of an enum, in their order. */
    public <E extends Enum<E>> List<E> listOf(String word, Class<E> kind) {
        return list(word, Scalar.wordOf(kind));
    }

    /** Whole numbers, in their order. */
    public List<Integer> numbers(String word) {
        return list(word, Scalar.NUMBER);
    }

    /** Where the conditions say so: the words {@code rule} and, when families know it, {@code clause}. */
    public Citation citation() {
        return new Citation(scalar("rule", Scalar.RULE), optionalText("clause").orElse(""));
    }

    /** A part, read into a value. */
    public <R> R section(String word, Function<PolicySection, R> reader) {
        return part(at(word), value(word)).readBy(reader);
    }

    /** A part, read into a value, if the word stands here. */
    public <R> Optional<R> optionalSection(String word, Function<PolicySection, R> reader) {
        return has(word) ? Optional.of(section(word, reader)) : Optional.empty();
    }

    /** A list of parts, each read into a value. */
    public <R> List<R> sections(String word, Function<PolicySection, R> reader) {
        var parts = new ArrayList<R>();
        for (var node : sequence(word).getValue()) {
            parts.add(part(at(word) + "[" + parts.size() + "]", node).readBy(reader));
        }
        return List.copyOf(parts);
    }

    /** Parts by a word of an enum, each read into a value. */
    public <E extends Enum<E>, R> Map<E, R> sectionsBy(Class<E> kind, String word, Function<PolicySection, R> reader) {
        return section(word, by -> {
            var parts = new EnumMap<E, R>(kind);
            for (var key : by.ownWords()) {
                parts.put(by.key(key, Scalar.oneOf(kind), it -> Enum.valueOf(kind, it)), by.section(key, reader));
            }
            return parts;
        });
    }

    /** Whole numbers by whole numbers: all that stands in this part. */
    public SortedMap<Integer, Integer> numbersByNumber() {
        var numbers = new TreeMap<Integer, Integer>();
        for (var key : ownWords()) {
            numbers.put(key(key, "a whole number", Integer::valueOf), number(key));
        }
        return numbers;
    }

    private List<String> ownWords() {
        return words.keySet().stream().filter(word -> !word.equals(ASSUMED)).toList();
    }

    private <R> R readBy(Function<PolicySection, R> reader) {
        R result;
        try {
            result = reader.apply(this);
        } catch (IllegalArgumentException e) {
            throw mistake(line, path, e.getMessage());
        }
        for (var word : ownWords()) {
            if (!asked.contains(word)) {
                throw mistake(word, "is an unknown word; known here: " + String.join(", ", asked));
            }
        }
        return result;
    }

    private PolicySection part(String partPath, Node node) {
        var part = new PolicySection(file, partPath, node, assumed, assumedPaths);
        if (part.assumed && !assumed) {
            assumedPaths.add(partPath);
        }
        return part;
    }

    /** The value of a word that must stand here, taken out of its mark when it is marked as assumed. */
    private Node value(String word) {
        asked.add(word);
        var node = words.get(word);
        if (node == null) {
            throw mistake(line, at(word), "is missing");
        }
        if (!(node instanceof MappingNode mapping)
                || mapping.getValue().stream().noneMatch(it -> isScalar(it.getKeyNode(), VALUE))) {
            return node;
        }
        var marked = new PolicySection(file, at(word), node, false, assumedPaths);
        if (marked.assumed) {
            assumedPaths.add(at(word));
        }
        return marked.readBy(it -> it.value(VALUE));
    }

    private SequenceNode sequence(String word) {
        if (value(word) instanceof SequenceNode sequence) {
            return sequence;
        }
        throw mistake(word, "expected a list");
    }

    private <R> R scalar(String word, Scalar<R> type) {
        return read(word, value(word), type);
    }

    private <R> List<R> list(String word, Scalar<R> type) {
        return sequence(word).getValue().stream()
                .map(node -> read(word, node, type))
                .toList();
    }

    private <R> R read(String word, Node node, Scalar<R> type) {
        if (!(node instanceof ScalarNode scalar)) {
            throw mistake(lineOf(node), at(word), "expected " + type.expected());
        }
        try {
            return type.read().apply(scalar);
        } catch (IllegalArgumentException | DateTimeException e) {
            var found = scalar.getValue().isEmpty() ? "nothing" : scalar.getValue();
            throw mistake(lineOf(node), at(word), "expected " + type.expected() + ", found " + found);
        }
    }

    private <R> R key(String word, String expected, Function<String, R> reader) {
        try {
            return reader.apply(word);
        } catch (IllegalArgumentException e) {
            throw mistake(word, "is an unknown word; expected " + expected);
        }
    }

    private String at(String word) {
        return path.isEmpty() ? word : path + "." + word;
    }

    private PolicyMistake mistake(int atLine, String where, String problem) {
        return new PolicyMistake("%s:%d: %s: %s".formatted(file, atLine, where, problem));
    }

    private static int lineOf(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    private static boolean isScalar(Node node, String text) {
        return node instanceof ScalarNode scalar && scalar.getValue().equals(text);
    }
}

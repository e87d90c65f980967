package nl.plekje.kernel.explanation;

import com.ibm.icu.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Says an {@link Explanation} in one language, from {@code explanations_nl.json} or {@code explanations_en.json}. Mails,
 * letters and problem details use it here; the web apps render the same files in the same way.
 *
 * <p>A message is in ICU message format and names the facts it needs. Facts arrive as texts already written by their kind,
 * a {@link FactValue.Kind#NUMBER} as a number: put it in a plural or write <code>{n, number}</code>, since the web writes
 * a bare <code>{n}</code> without its thousands sign. Besides, {@code clause} is the clause of the explanation, or {@code
 * none}. Only plural, select, number and plain arguments are used, which both sides know.
 *
 * <p>Safe for use by many threads; messages are parsed once, when a language is first asked for.
 */
public final class Catalogue {

    private static final String CLAUSE = "clause";
    private static final String NO_CLAUSE = "none";
    private static final String INDENT = "  ";

    private final Language language;
    private final Notation notation;
    private final Map<String, MessageFormat> messages = new HashMap<>();

    private Catalogue(Language language) {
        this.language = language;
        this.notation = new Notation(language);
        SentenceFile.read(language)
                .forEach((key, message) -> messages.put(key, new MessageFormat(message, language.locale())));
    }

    /** The sentences of this language. */
    public static Catalogue in(Language language) {
        return switch (language) {
            case DUTCH -> Dutch.CATALOGUE;
            case ENGLISH -> English.CATALOGUE;
        };
    }

    /** The keys of all sentences. */
    public Set<String> keys() {
        return Set.copyOf(messages.keySet());
    }

    /** The names that the sentence expects as facts; {@code clause} comes with every explanation. */
    public Set<String> arguments(String key) {
        return message(key).getArgumentNames();
    }

    /**
     * The explanation's own sentence, without what it follows from.
     *
     * @throws UnknownSentence when the catalogue has no such key, or the sentence needs a fact that is not given
     */
    public String sentence(Explanation explanation) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put(CLAUSE, explanation.clause().isEmpty() ? NO_CLAUSE : explanation.clause());
        explanation.facts().forEach((name, fact) -> facts.put(name, inMessage(fact)));

        var message = message(explanation.key());
        if (!facts.keySet().containsAll(message.getArgumentNames())) {
            throw new UnknownSentence(explanation.key() + " (" + language.code() + ") needs the facts "
                    + message.getArgumentNames() + " and got " + facts.keySet());
        }
        // A MessageFormat is not safe for many threads; its clone is cheap.
        return message.clone().format(facts);
    }

    /** A sentence that needs no facts: a title, a label. */
    public String sentence(String key) {
        return sentence(Explanation.of(key));
    }

    /** The sentence and all sentences it follows from, each cause directly after what it explains. */
    public List<String> lines(Explanation explanation) {
        var lines = new ArrayList<String>();
        collect(explanation, "", lines);
        return List.copyOf(lines);
    }

    /** As {@link #lines}, one below the other, causes indented by two spaces. */
    public String text(Explanation explanation) {
        var lines = new ArrayList<String>();
        collect(explanation, INDENT, lines);
        return String.join("\n", lines);
    }

    private void collect(Explanation explanation, String indent, List<String> lines) {
        lines.add(sentence(explanation));
        for (var cause : explanation.because()) {
            var below = new ArrayList<String>();
            collect(cause, indent, below);
            below.forEach(line -> lines.add(indent + line));
        }
    }

    private Object inMessage(FactValue fact) {
        return switch (fact.kind()) {
            case NUMBER -> Long.valueOf(fact.value());
            case CODE -> sentence("code." + fact.value());
            default -> notation.write(fact);
        };
    }

    private MessageFormat message(String key) {
        var message = messages.get(key);
        if (message == null) {
            throw new UnknownSentence("no sentence with the key " + key + " (" + language.code() + ")");
        }
        return message;
    }

    /** A key or a fact is missing: a mistake in the program, not in what a user did. */
    public static final class UnknownSentence extends IllegalArgumentException {

        UnknownSentence(String message) {
            super(message);
        }
    }

    private static final class Dutch {
        static final Catalogue CATALOGUE = new Catalogue(Language.DUTCH);
    }

    private static final class English {
        static final Catalogue CATALOGUE = new Catalogue(Language.ENGLISH);
    }
}

package nl.plekje.kernel.explanation;

import org.assertj.core.api.AbstractAssert;

/** Assertions on why something was decided; part of the test jar. */
public final class ExplanationAssert extends AbstractAssert<ExplanationAssert, Explanation> {

    private ExplanationAssert(Explanation actual) {
        super(actual, ExplanationAssert.class);
    }

    public static ExplanationAssert assertThat(Explanation actual) {
        return new ExplanationAssert(actual);
    }

    /** Both languages have a sentence for it and for all its causes, with every fact that the sentences need. */
    public ExplanationAssert canBeSaid() {
        isNotNull();
        for (var language : Language.values()) {
            for (var line : Catalogue.in(language).lines(actual)) {
                if (line.isBlank()) {
                    failWithMessage("an empty sentence in %s for %s", language, actual);
                }
            }
        }
        return this;
    }

    /** The Dutch sentences, causes indented. */
    public ExplanationAssert saysInDutch(String... lines) {
        return says(Language.DUTCH, lines);
    }

    /** The English sentences, causes indented. */
    public ExplanationAssert saysInEnglish(String... lines) {
        return says(Language.ENGLISH, lines);
    }

    /** The rule that was applied. */
    public ExplanationAssert applies(String rule) {
        isNotNull();
        if (!actual.rule().equals(rule)) {
            failWithMessage("expected rule %s, but %s applies %s", rule, actual.key(), actual.rule());
        }
        return this;
    }

    private ExplanationAssert says(Language language, String... lines) {
        isNotNull();
        var said = Catalogue.in(language).text(actual);
        var expected = String.join("\n", lines);
        if (!said.equals(expected)) {
            throw failureWithActualExpected(said, expected, "expected%n%s%nbut it says%n%s", expected, said);
        }
        return this;
    }
}

package nl.plekje.complaint.judgement;

import java.time.LocalDate;
import java.util.Locale;
import nl.plekje.complaint.document.Page;
import nl.plekje.kernel.explanation.Catalogue;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;
import nl.plekje.kernel.explanation.Language;

/**
 * The written verdict (CO-018): what was complained of, who was heard, what was found, how it is judged and why, what is
 * done, and where to go outside.
 *
 * @param addressee name of who filed it; null when not known
 * @param location name of the location; null when it is about none
 * @param external where to go outside, by the provider's conditions
 */
record Letter(
        String number,
        LocalDate filedOn,
        LocalDate givenOn,
        String addressee,
        String location,
        String brand,
        boolean complainantHeard,
        VerdictDraft verdict,
        Explanation external,
        String regulation) {

    private static final String PREFIX = "complaint.letter.";

    /** The letter as a page; what people wrote stands in the language they wrote it in. */
    Page page(Language language) {
        var words = new Words(Catalogue.in(language));
        var page = new Page(language.code(), words.say("title", "number", FactValue.text(number)));
        page.quiet(words.say("from", "brand", FactValue.text(brand), "givenOn", FactValue.date(givenOn)));
        page.text(
                addressee == null
                        ? words.say("greeting-unknown")
                        : words.say("greeting", "name", FactValue.text(addressee)));
        page.text(
                location == null
                        ? words.say("opening", "filedOn", FactValue.date(filedOn))
                        : words.say(
                                "opening-location",
                                "filedOn",
                                FactValue.date(filedOn),
                                "location",
                                FactValue.text(location)));
        page.heading(words.say("complaint")).text(verdict.ownWords());
        page.heading(words.say("heard")).text(words.say(complainantHeard ? "heard-both" : "heard-without-you"));
        page.heading(words.say("findings"))
                .list(verdict.findings().stream()
                        .map(finding -> finding.finding() + " (" + finding.source() + ")")
                        .toList());
        page.heading(words.say("verdict"))
                .text(words.say("verdict."
                        + verdict.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-')));
        verdict.parts()
                .forEach(part -> page.text(part.about() + ": " + words.code(part.verdict()) + ". " + part.reasons()));
        page.heading(words.say("reasons")).text(verdict.reasons());
        if (verdict.apology() != null && !verdict.apology().isBlank()) {
            page.text(verdict.apology());
        }
        page.heading(words.say("solution")).text(verdict.solution());
        measures(page, words);
        page.heading(words.say("external")).text(words.sentence(external));
        page.text(words.say("external-how")).quiet(words.say("regulation", "link", FactValue.text(regulation)));
        page.text(words.say("closing")).text(verdict.signedBy());
        if (verdict.signedAs() != null) {
            page.text(verdict.signedAs());
        }
        return page;
    }

    private void measures(Page page, Words words) {
        page.heading(words.say("measures"));
        if (verdict.measures().isEmpty()) {
            page.text(verdict.noMeasuresBecause());
            return;
        }
        page.list(verdict.measures().stream()
                .map(measure -> measure.what() + " "
                        + (measure.doneOn() != null
                                ? words.say("measure-done", "on", FactValue.date(measure.doneOn()))
                                : words.say("measure-due", "on", FactValue.date(measure.dueOn()))))
                .toList());
    }

    /** The sentences of the letter in a language. */
    private record Words(Catalogue catalogue) {

        String say(String key, Object... facts) {
            var sentence = Explanation.of(PREFIX + key);
            for (var i = 0; i < facts.length; i += 2) {
                sentence = sentence.with(facts[i].toString(), (FactValue) facts[i + 1]);
            }
            return catalogue.sentence(sentence);
        }

        String code(Enum<?> value) {
            return catalogue.sentence("code." + value.name());
        }

        String sentence(Explanation explanation) {
            return catalogue.sentence(explanation);
        }
    }
}

package nl.plekje.notification.template;

import java.util.Objects;
import java.util.stream.Stream;
import nl.plekje.kernel.explanation.Catalogue;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.Language;

/**
 * What a message says, in no language yet. Names are put in when it is read ({@link Names}), so that no name is kept
 * twice.
 *
 * @param title says it in one line; also the subject of the e-mail
 * @param body the sentence under the title
 * @param why the explanation that the fact carried, said as it stands; null when it carried none
 */
public record Content(Explanation title, Explanation body, Explanation why) {

    public Content {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(body, "body");
    }

    /** A message that explains itself. */
    public static Content of(Explanation title, Explanation body) {
        return new Content(title, body, null);
    }

    /**
     * Makes sure that it can be said in every language, so that reading it never fails later.
     *
     * @throws IllegalArgumentException when the catalogue lacks a sentence, or a sentence a fact
     */
    public Content requireSayable() {
        for (var language : Language.values()) {
            var catalogue = Catalogue.in(language);
            Stream.of(title, body).map(Names.unknown(catalogue)::in).forEach(catalogue::sentence);
            if (why != null) {
                catalogue.lines(why);
            }
        }
        return this;
    }
}

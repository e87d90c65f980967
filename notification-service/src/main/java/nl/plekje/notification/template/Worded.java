package nl.plekje.notification.template;

import java.util.List;
import nl.plekje.kernel.explanation.Catalogue;
import nl.plekje.kernel.explanation.Language;

/**
 * A message in one language.
 *
 * @param why the sentences of the explanation, each cause after what it explains; empty without one
 */
public record Worded(Language language, String title, String body, List<String> why) {

    /**
     * Words a message.
     *
     * @param child first name of the child it is about; null when it is about none, or the name is gone
     * @param location name of the location it is about; null likewise
     */
    public static Worded of(Content content, Language language, String child, String location) {
        var catalogue = Catalogue.in(language);
        var names = Names.of(child, location, catalogue);
        return new Worded(
                language,
                catalogue.sentence(names.in(content.title())),
                catalogue.sentence(names.in(content.body())),
                content.why() == null
                        ? List.of()
                        : catalogue.lines(content.why()).stream()
                                .map(String::strip)
                                .toList());
    }
}

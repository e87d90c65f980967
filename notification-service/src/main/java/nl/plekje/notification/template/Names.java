package nl.plekje.notification.template;

import nl.plekje.kernel.explanation.Catalogue;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;

/**
 * The names a message may call.
 *
 * @param child first name of the child it is about
 * @param location name of the location it is about
 */
record Names(String child, String location) {

    /** The names, with a word for a name that is not known (any more). */
    static Names of(String child, String location, Catalogue catalogue) {
        return new Names(
                child == null ? catalogue.sentence("notification.unnamed.child") : child,
                location == null ? catalogue.sentence("notification.unnamed.location") : location);
    }

    /** Words for every name. */
    static Names unknown(Catalogue catalogue) {
        return of(null, null, catalogue);
    }

    /** The explanation with the names as facts. */
    Explanation in(Explanation explanation) {
        return explanation.with("child", FactValue.text(child)).with("location", FactValue.text(location));
    }
}

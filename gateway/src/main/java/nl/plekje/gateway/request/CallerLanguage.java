package nl.plekje.gateway.request;

import io.vertx.ext.web.RoutingContext;
import java.util.Arrays;
import nl.plekje.kernel.explanation.Language;

/** In which language the caller reads. */
public final class CallerLanguage {

    private CallerLanguage() {}

    /** The first language of {@code Accept-Language} that we speak, else Dutch; Dutch too for a header nobody can read. */
    public static Language of(RoutingContext context) {
        try {
            return context.acceptableLanguages().stream()
                    .flatMap(wanted -> Arrays.stream(Language.values())
                            .filter(known -> known.code().equalsIgnoreCase(wanted.tag())))
                    .findFirst()
                    .orElse(Language.DUTCH);
        } catch (IllegalArgumentException unreadable) {
            return Language.DUTCH;
        }
    }
}

package nl.plekje.notification.template;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.plekje.kernel.explanation.Language;

/** In which language someone reads. */
public final class Languages {

    private Languages() {}

    /** The language of this code; Dutch when we do not speak it. */
    public static Language of(String code) {
        return spoken(code).orElse(Language.DUTCH);
    }

    /**
     * The language to answer in.
     *
     * @param asked what the caller's browser or app asks for, most wanted first; overrides the person's own choice
     * @param own code of the language the person chose
     */
    public static Language of(List<Locale> asked, String own) {
        return asked.stream()
                .flatMap(locale -> spoken(locale.getLanguage()).stream())
                .findFirst()
                .orElseGet(() -> of(own));
    }

    private static Optional<Language> spoken(String code) {
        return Arrays.stream(Language.values())
                .filter(language -> language.code().equals(code))
                .findFirst();
    }
}

package nl.plekje.kernel.explanation;

import java.util.Locale;

/** The languages in which we speak to families and staff. Dutch is the default. */
public enum Language {
    DUTCH("nl", "nl-NL"),
    /** English with euro amounts as they are written in Ireland. */
    ENGLISH("en", "en-IE");

    private final String code;
    private final Locale locale;

    Language(String code, String languageTag) {
        this.code = code;
        this.locale = Locale.forLanguageTag(languageTag);
    }

    /** Two letters, as in the names of the sentence files: {@code nl}. */
    public String code() {
        return code;
    }

    /** Language and country, for numbers and dates. The web apps write with the same. */
    public Locale locale() {
        return locale;
    }
}

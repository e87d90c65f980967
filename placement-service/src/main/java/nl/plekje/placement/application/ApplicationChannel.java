package nl.plekje.placement.application;

/** How an application reached the provider. */
public enum ApplicationChannel {
    /** The family entered it itself. */
    PORTAL,
    /** A form on a website or on paper. */
    FORM,
    PHONE,
    /** In conversation at a location. */
    IN_PERSON,
    /** From the list of another provider, with its families. */
    TAKEOVER
}

package nl.plekje.placement.application;

/** Why a child that has a place with the provider wants another one. */
public enum TransferCause {
    /** The family would rather be elsewhere, or on more or other days. */
    FAMILY,
    /** The provider ends or moves the place the child has: it goes first. */
    PROVIDER
}

package nl.plekje.billing.tariff;

/**
 * A rate as it was stored.
 *
 * @param version counts the changes of the form, from 1
 */
public record TariffVersion(Tariff tariff, long version) {}

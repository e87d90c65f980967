/**
 * The ledger of swap credit: append-only double entry in whole minutes. Lots, each one earning with its own expiry, and
 * movements between the accounts of a lot (CR-004, CR-013, CR-024, CR-026). A balance is the sum of movements.
 */
package nl.plekje.credit.ledger;

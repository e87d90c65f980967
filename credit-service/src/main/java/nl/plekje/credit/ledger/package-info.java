/** The ledger of swap credit: lots, each one earning with its own expiry (CR-004, CR-013, CR-024, CR-026). */
package nl.plekje.credit.ledger;

/**
 * Requests for extra days: quoted, asked for with the credit set aside, withdrawn, and settled when placement has decided
 * (CR-028, CR-029, CR-033, CR-034; C1, C3, C8, C9).
 */
package nl.plekje.credit.request;

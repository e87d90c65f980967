/** Credit that is lost: at the end of its year, with the contract; and what was used in advance of it. */
package nl.plekje.credit.lapse;

/** Warnings of credit that will be lost, with days on which it can still be used (C5, CR-054). */
package nl.plekje.credit.warning;

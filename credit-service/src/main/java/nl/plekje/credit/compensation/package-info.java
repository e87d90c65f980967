/** Care that the provider could not give, and what makes it good: credit that does not lapse, or money (C2, C10, CR-036). */
package nl.plekje.credit.compensation;

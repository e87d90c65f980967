/** An extra day: what pays it and by when it is decided (BI-001, CR-028, CR-033, CR-034). */
package nl.plekje.credit.extraday;

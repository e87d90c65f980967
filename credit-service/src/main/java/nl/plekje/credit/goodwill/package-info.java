/** Credit that staff gives with a reason, within a limit. */
package nl.plekje.credit.goodwill;

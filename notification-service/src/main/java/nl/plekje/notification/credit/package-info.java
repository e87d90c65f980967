/** What a family hears of its credit: gifts and losses. Everything else it did itself, and hears of there. */
package nl.plekje.notification.credit;

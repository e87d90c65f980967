/** What a family hears of an extra day: that it was asked for and when the answer comes (X6), and the answer (X7). */
package nl.plekje.notification.extraday;

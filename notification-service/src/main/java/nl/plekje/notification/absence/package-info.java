/** What a family hears of an absence: the credit it earned or not, and why (X1, X2); and that it was taken back. */
package nl.plekje.notification.absence;

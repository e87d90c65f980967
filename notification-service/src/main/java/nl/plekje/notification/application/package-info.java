/** What families hear about their applications for a place: nothing enters, changes or leaves a waiting list silently (P3). */
package nl.plekje.notification.application;

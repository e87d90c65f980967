/** Streams of events that are open, and looking what is new for all of them at once. */
package nl.plekje.service.stream;

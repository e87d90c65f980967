/**
 * Early warnings: conditions that led to real complaints, looked for in the facts of all services. Each is one class with
 * one query, and one sentence {@code signal.<kind>} in each language; it clears by itself when its query finds it no more.
 */
package nl.plekje.complaint.signal;

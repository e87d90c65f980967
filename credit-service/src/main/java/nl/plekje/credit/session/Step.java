package nl.plekje.credit.session;

/**
 * What has to be booked for a claim.
 *
 * @param more minutes of credit more; below zero for less
 */
record Step(int more, Runnable book) {}

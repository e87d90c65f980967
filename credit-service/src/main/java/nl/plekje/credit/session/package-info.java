/**
 * All that is booked on a session of care (contract, day and begin), as one state with one table of moves: absences, closures
 * of the whole or a part, extra days, what they earned, were compensated or paid with, and their undoing (CR-004, CR-009,
 * CR-022, CR-036; ADR 17). {@code CreditBook} is the state in memory, {@code SessionMoves} and {@code ExtraDayMoves} the moves,
 * {@code SessionService} reads and writes it.
 */
package nl.plekje.credit.session;

/** What jobs do turn by turn. */
package nl.plekje.service.turn;

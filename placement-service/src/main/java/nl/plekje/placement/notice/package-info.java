/** Ending a contract: the notice period (PL-003, PL-062, PL-073). */
package nl.plekje.placement.notice;

/**
 * Which child an account may see and act for, as placement tells it (PR-004, PR-009). A service that asks sets
 * {@code plekje.custody=true}, reads {@code custody-changed} and has {@code db/custody} among its migrations; its own SQL
 * may join the table {@code child_custody}.
 */
package nl.plekje.service.custody;

/**
 * How far the message of a closure came: sent, read, confirmed or spoken to, family by family, so that the location knows
 * whom to call (N1).
 */
package nl.plekje.notification.reach;

/** Who calls, and in which role. */
package nl.plekje.service.caller;

/**
 * What callers send, read in one place: strictly, within bounds, and alike in a body, a path and a query. A date that no
 * calendar of ours holds, a sign that no letter prints or a list without end is refused here, before any rule sees it; what
 * a single field allows beyond that is said on the request record itself.
 */
package nl.plekje.service.input;

/** Who is signed in with a browser: kept here, known to the browser by a cookie that says nothing. See ADR 0014. */
package nl.plekje.gateway.session;

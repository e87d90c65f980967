/**
 * Who calls. People sign in at the identity provider and get a session cookie in which their tokens are encrypted; API
 * clients bring a token themselves. Tokens and sessions live by the machine's time, which is the identity provider's too,
 * and not by the clock that development builds can move.
 */
package nl.plekje.gateway.signin;

/** What people do and see in a real browser: parents on a phone, the office at a desk. */
package nl.plekje.e2e.journey;

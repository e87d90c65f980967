/** What is shipped, and what is known against it. */
package nl.plekje.e2e.shipped;

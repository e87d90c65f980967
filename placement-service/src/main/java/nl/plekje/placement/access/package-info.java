/** What is the caller's own: custody for families, management for locations. What is another's is not found. */
package nl.plekje.placement.access;

/** Random acts on a child's days, and the small model of whose each missed minute then is. Knows nothing of the product. */
package nl.plekje.testing.day;

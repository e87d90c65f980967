/** Money without loss: whole cents, exact fractions, and the one way in which a fraction becomes cents. */
package nl.plekje.kernel.money;

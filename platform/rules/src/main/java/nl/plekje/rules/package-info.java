/** Which test proves which rule of {@code docs/rules.csv}, and whether every rule marked done is proved. */
package nl.plekje.rules;

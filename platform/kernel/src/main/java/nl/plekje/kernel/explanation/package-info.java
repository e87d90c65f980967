/**
 * Explanations: what every decision carries. The catalogue of sentences stands beside these classes as resources; the
 * web apps read the very same files.
 */
package nl.plekje.kernel.explanation;

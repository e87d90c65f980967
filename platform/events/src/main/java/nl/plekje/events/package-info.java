/**
 * The facts that services tell each other: one record a kind, its JSON Schema and an example as resources. This is the
 * only contract between services; it may only grow.
 */
package nl.plekje.events;

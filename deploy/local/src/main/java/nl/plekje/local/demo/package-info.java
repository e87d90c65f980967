/**
 * The demo: providers' locations and families, made by a generator that gives the same world for the same seed and day, and
 * loaded through the public API like anyone would.
 */
package nl.plekje.local.demo;

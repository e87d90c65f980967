/** A small service to try the platform on. */
package nl.plekje.service.example;

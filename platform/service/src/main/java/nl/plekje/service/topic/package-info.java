/** The topics of a service. */
package nl.plekje.service.topic;

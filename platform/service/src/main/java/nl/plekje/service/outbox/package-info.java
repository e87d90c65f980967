/** Facts on their way out: the transactional outbox and its relay. */
package nl.plekje.service.outbox;

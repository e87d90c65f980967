/**
 * The parts of the stack, each an operating-system process with its own ports, log and data: how it is started, when it
 * is ready, how it stops. Tests use single parts ({@link nl.plekje.local.part.PostgresPart#startTemporary}); the whole
 * stack is put together in {@code nl.plekje.local.stack}.
 */
package nl.plekje.local.part;

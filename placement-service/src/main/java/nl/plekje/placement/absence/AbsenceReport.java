package nl.plekje.placement.absence;

import java.time.Instant;
import java.util.UUID;
import nl.plekje.kernel.id.AbsenceId;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.placement.access.Viewer;

/**
 * An absence about to be written.
 *
 * @param id identity it will have
 * @param viewer who reports it
 * @param at when: the moment that counts
 * @param key idempotency key of the command; null when it has none
 * @param fingerprint what the command says, to notice a key used again for another one
 */
record AbsenceReport(
        AbsenceId id, ChildId child, AbsenceRequest request, Viewer viewer, Instant at, UUID key, byte[] fingerprint) {}

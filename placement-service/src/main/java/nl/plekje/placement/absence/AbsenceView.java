package nl.plekje.placement.absence;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import nl.plekje.events.AbsenceReason;
import nl.plekje.kernel.care.Session;
import nl.plekje.kernel.id.AbsenceId;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.ContractId;
import org.jspecify.annotations.Nullable;

/**
 * A reported absence.
 *
 * @param reportedAt the moment that counts for credit
 * @param receivedAt when it reached us, where the tap that counts was made before without a connection; else null
 * @param withdrawnAt when it was taken back; null when it was not
 */
public record AbsenceView(
        AbsenceId id,
        ChildId child,
        ContractId contract,
        LocalDate day,
        Session session,
        AbsenceReason reason,
        Instant reportedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant receivedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant withdrawnAt) {}

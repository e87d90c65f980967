package nl.plekje.credit.session;

import java.time.LocalDate;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.ContractId;

/** The sessions of a child under a contract on a day: rows of absences and compensations are read by it. */
record CareDay(ChildId child, ContractId contract, LocalDate day) {}

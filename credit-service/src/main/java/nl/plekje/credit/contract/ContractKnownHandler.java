package nl.plekje.credit.contract;

import io.smallrye.mutiny.Uni;
import nl.plekje.kernel.id.ContractId;

/** Told when a contract has become known, for what arrived before its contract and waits for it. */
public interface ContractKnownHandler {

    /** Catches up on what waited for this contract, in the transaction that made it known. */
    Uni<Void> known(ContractId contract);
}

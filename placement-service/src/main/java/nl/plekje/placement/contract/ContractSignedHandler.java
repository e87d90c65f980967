package nl.plekje.placement.contract;

import io.smallrye.mutiny.Uni;

/** What follows from a contract in another feature. Runs in the transaction of the command. */
public interface ContractSignedHandler {

    /** A contract was signed. */
    Uni<Void> signed(ContractView contract);
}

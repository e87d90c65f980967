package nl.plekje.complaint;

import nl.plekje.testing.architecture.ServiceArchitecture;

/** The plan of the house holds in this service. */
class ArchitectureTest extends ServiceArchitecture {
    ArchitectureTest() {
        super("Requests", "Filter", "Signal", "Follower", "Draft");
    }
}

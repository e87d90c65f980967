package nl.plekje.placement;

import nl.plekje.testing.architecture.ServiceArchitecture;

/** The plan of the house holds in this service. */
class ArchitectureTest extends ServiceArchitecture {
    ArchitectureTest() {
        super("Entity", "OpeningHours", "StaffPlan", "StaffSpan", "GroupView");
    }
}

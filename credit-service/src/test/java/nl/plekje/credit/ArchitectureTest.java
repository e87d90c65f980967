package nl.plekje.credit;

import nl.plekje.testing.architecture.ServiceArchitecture;

/** The plan of the house holds in this service. */
class ArchitectureTest extends ServiceArchitecture {}

package nl.plekje.complaint.terms;

import java.nio.file.Path;
import nl.plekje.service.policy.PolicyFolder;

/** Conditions to test with. */
public final class Terms {

    private Terms() {}

    /** Those in a folder. */
    public static TermsService in(Path folder) {
        return new TermsService(new PolicyFolder(folder));
    }

    /** Those that come with the house. */
    public static TermsService ofTheHouse() {
        return in(Path.of(System.getProperty("plekje.root"), "deploy", "policies"));
    }
}

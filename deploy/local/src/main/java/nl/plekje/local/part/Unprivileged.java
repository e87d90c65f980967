package nl.plekje.local.part;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A way of running PostgreSQL, which refuses to be root. As an ordinary user there is nothing to do. As root a user
 * namespace of its own will do; where the machine forbids those (many containers), the process becomes user 65534 and
 * is allowed to enter folders that are closed to it, because a checkout often stands in root's own folder.
 */
final class Unprivileged {

    private static final int NOBODY = 65_534;

    private static final List<String> NAMESPACE = List.of("unshare", "-U");
    private static final List<String> OTHER_USER = List.of(
            "setpriv",
            "--reuid=" + NOBODY,
            "--regid=" + NOBODY,
            "--clear-groups",
            "--inh-caps=+dac_override",
            "--ambient-caps=+dac_override",
            "--securebits=+no_setuid_fixup");

    private final List<String> prefix;

    Unprivileged(List<String> prefix) {
        this.prefix = prefix;
    }

    /** The way that works here. Fails with {@link PartFailed} when root has none. */
    static Unprivileged found() {
        if (!isRoot()) {
            return new Unprivileged(List.of());
        }
        return Optional.of(NAMESPACE)
                .filter(Unprivileged::works)
                .or(() -> Optional.of(OTHER_USER).filter(Unprivileged::works))
                .map(Unprivileged::new)
                .orElseThrow(() -> new PartFailed("PostgreSQL does not run as root, and neither unshare nor setpriv"
                        + " (package util-linux) work here; start Plekje as an ordinary user."));
    }

    /** As user 65534, whatever else would work. */
    static Unprivileged asOtherUser() {
        return new Unprivileged(OTHER_USER);
    }

    /** What to put before the command. */
    List<String> prefix() {
        return prefix;
    }

    /** Makes the folder and what is in it the property of the user the command will run as. */
    void own(Path folder) {
        if (!prefix.equals(OTHER_USER)) {
            return;
        }
        try (var all = Files.walk(folder)) {
            for (var each : all.toList()) {
                Files.setAttribute(each, "unix:uid", NOBODY);
                Files.setAttribute(each, "unix:gid", NOBODY);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static boolean works(List<String> prefix) {
        return Shell.succeeds(Shell.command(prefix, List.of("true")));
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }
}

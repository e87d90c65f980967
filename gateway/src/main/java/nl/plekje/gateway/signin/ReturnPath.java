package nl.plekje.gateway.signin;

import java.net.URI;
import java.net.URISyntaxException;

/** Where people go after signing in: only within this site, whoever made up the link they followed. */
final class ReturnPath {

    /** The start page, which knows the app for each role. */
    static final URI START = URI.create("/");

    private ReturnPath() {}

    /** The path that was asked for, or the start page when it is not an absolute path of this site. */
    static URI of(String wanted) {
        // Browsers read a backslash as a slash and drop control characters: both can hide a second slash.
        if (wanted == null
                || !wanted.startsWith("/")
                || wanted.startsWith("//")
                || wanted.chars().anyMatch(c -> c <= ' ' || c == '\\' || c == 127)) {
            return START;
        }
        try {
            var path = new URI(wanted).normalize();
            return path.isAbsolute()
                            || path.getRawAuthority() != null
                            || path.toString().startsWith("//")
                    ? START
                    : path;
        } catch (URISyntaxException e) {
            return START;
        }
    }
}

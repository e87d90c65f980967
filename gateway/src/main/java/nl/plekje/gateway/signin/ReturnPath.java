package nl.plekje.gateway.signin;

import java.util.regex.Pattern;

/** Where people go after signing in: only within this site, whoever made up the link they followed. */
final class ReturnPath {

    /** The start page, which knows the app for each role. */
    static final String START = "/";

    /**
     * One slash, then characters of which no browser makes a second one: backslashes, control characters and empty or
     * dotted segments are what open redirects are made of.
     */
    private static final Pattern OF_THIS_SITE = Pattern.compile(
            "/|(/[\\w~!$&'()*+,=:@%-][\\w.~!$&'()*+,=:@%-]*)+/?(\\?[\\w.~!$&'()*+,=:@%/?-]*)?(#[\\w.~!$&'()*+,=:@%/?-]*)?");

    private ReturnPath() {}

    /** The path that was asked for, or the start page when it is not an absolute path of this site. */
    static String of(String wanted) {
        return wanted != null && OF_THIS_SITE.matcher(wanted).matches() ? wanted : START;
    }
}

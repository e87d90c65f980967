package nl.plekje.local.part;

import java.util.List;
import java.util.Map;

/**
 * GreenMail: takes every mail by SMTP and delivers none. What it took is read by IMAP (user: the mail address, any
 * password) and by its REST API, for example {@code /api/user/sanne@plekje.example/messages}. It keeps mail in memory
 * only, so mail is gone with the process.
 */
public final class MailPart extends Part {

    private final Software software;
    private final int smtp;
    private final int imap;
    private final int api;
    private final List<String> jvmOptions;

    /** @param jvmOptions heap and the like */
    public MailPart(Software software, Home home, int smtp, int imap, int api, List<String> jvmOptions) {
        super("mail", home, List.of(new Port("SMTP", smtp), new Port("IMAP", imap), new Port("the mailbox", api)));
        this.software = software;
        this.smtp = smtp;
        this.imap = imap;
        this.api = api;
        this.jvmOptions = List.copyOf(jvmOptions);
    }

    /** Base address of the REST API. */
    public String api() {
        return "http://" + Port.ADDRESS + ":" + api + "/api";
    }

    @Override
    public boolean ready() {
        return Web.answersOk(api() + "/service/readiness");
    }

    @Override
    protected void prepare() {
        software.mail();
    }

    @Override
    protected Launch launch() {
        var command = Launch.java(
                jvmOptions,
                List.of("-Dgreenmail.auth.disabled", "-Dgreenmail.users.login=email"),
                listener("smtp", smtp),
                listener("imap", imap),
                listener("api", api),
                List.of("-cp", software.mail() + "/*", "com.icegreen.greenmail.standalone.GreenMailStandaloneRunner"));
        return new Launch(command, Map.of(), home().directory());
    }

    private static List<String> listener(String protocol, int port) {
        var prefix = "-Dgreenmail." + protocol;
        return List.of(prefix + ".hostname=" + Port.ADDRESS, prefix + ".port=" + port);
    }
}

package nl.plekje.notification.template;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The two forms of an e-mail. Checked when the service is built: a template or a value that is missing breaks the build. */
@CheckedTemplate(basePath = "mail")
public final class MailTemplates {

    private MailTemplates() {}

    /** For readers that show HTML: headings, list and link in the order in which they are read out. */
    public static native TemplateInstance page(MailPage mail);

    /** For readers that show text only. */
    public static native TemplateInstance plain(MailPage mail);
}

package nl.plekje.notification.template;

import java.util.List;
import nl.plekje.kernel.explanation.Catalogue;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;
import nl.plekje.kernel.explanation.Language;

/**
 * Everything an e-mail shows, ready to be laid out.
 *
 * @param language code of its language
 * @param open words of the link
 * @param link absolute address; null when there is nothing to open
 * @param whyHeading stands above the reasons
 * @param why the reasons; empty when there are none
 */
public record MailPage(
        String language,
        String greeting,
        String title,
        String body,
        String whyHeading,
        List<String> why,
        String open,
        String link,
        String footer) {

    /** An e-mail to someone we know, with a link to the page of the app that shows more. */
    public static MailPage toPerson(Worded message, String firstName, String link) {
        return of(
                message,
                Explanation.of("notification.mail.greeting").with("name", FactValue.text(firstName)),
                link,
                "notification.mail.footer");
    }

    /** An e-mail to an address of which we know nothing else; it cannot sign in, so there is no link. */
    public static MailPage toAddress(Worded message) {
        return of(
                message,
                Explanation.of("notification.mail.greeting.unknown"),
                null,
                "notification.mail.footer.no-account");
    }

    private static MailPage of(Worded message, Explanation greeting, String link, String footer) {
        Language language = message.language();
        var catalogue = Catalogue.in(language);
        return new MailPage(
                language.code(),
                catalogue.sentence(greeting),
                message.title(),
                message.body(),
                catalogue.sentence("notification.mail.why"),
                message.why(),
                catalogue.sentence("notification.mail.open"),
                link,
                catalogue.sentence(footer));
    }
}

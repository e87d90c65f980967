package nl.plekje.notification.delivery;

import java.util.UUID;
import nl.plekje.kernel.id.PersonId;
import nl.plekje.notification.template.Content;
import nl.plekje.notification.template.MessageKind;

/**
 * An e-mail that is due, with all that it takes to write it.
 *
 * @param recipient null when only an address is known
 * @param address where it goes now: a corrected address counts; null when there is none
 * @param firstName of the recipient; null when not known
 * @param language code of the recipient's language
 * @param child first name of the child it is about; null when none
 * @param location name of the location it is about; null when none
 * @param page path of the page of the parents' app that shows more
 */
record WaitingMail(
        Attempt attempt,
        PersonId recipient,
        UUID cause,
        String causeTopic,
        String address,
        String firstName,
        String language,
        String child,
        String location,
        MessageKind kind,
        Content content,
        String page) {

    /** Path of the page that the e-mail opens: where one confirms, when that is asked. */
    String link() {
        return kind.asksToConfirm() ? "/parent/inbox#" + attempt.message() : page;
    }
}

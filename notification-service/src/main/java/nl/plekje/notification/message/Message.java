package nl.plekje.notification.message;

import java.time.Instant;
import nl.plekje.kernel.id.ClosureId;
import nl.plekje.kernel.id.MessageId;
import nl.plekje.notification.template.Content;
import nl.plekje.notification.template.MessageKind;

/**
 * A message in someone's inbox.
 *
 * @param at the moment of what it tells
 * @param readAt null as long as it is unread
 * @param confirmedAt when the reader said that they know; null as long as they did not
 * @param language code of the reader's own language
 * @param child first name of the child it is about; null when none
 * @param location name of the location it is about; null when none
 * @param closure the closure it tells of; null when of something else
 */
record Message(
        MessageId id,
        Instant at,
        MessageKind kind,
        Content content,
        String link,
        Instant readAt,
        Instant confirmedAt,
        String language,
        String child,
        String location,
        ClosureId closure) {}

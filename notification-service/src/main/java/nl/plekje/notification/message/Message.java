package nl.plekje.notification.message;

import java.time.Instant;
import nl.plekje.kernel.id.MessageId;
import nl.plekje.notification.template.Content;
import nl.plekje.notification.template.MessageKind;

/**
 * A message in someone's inbox.
 *
 * @param at the moment of what it tells
 * @param readAt null as long as it is unread
 * @param language code of the reader's own language
 * @param child first name of the child it is about; null when none
 * @param location name of the location it is about; null when none
 */
record Message(
        MessageId id,
        Instant at,
        MessageKind kind,
        Content content,
        String link,
        Instant readAt,
        String language,
        String child,
        String location) {}

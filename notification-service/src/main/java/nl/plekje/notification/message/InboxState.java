package nl.plekje.notification.message;

import nl.plekje.kernel.id.MessageId;
import org.jspecify.annotations.Nullable;

/**
 * Enough to know whether an inbox changed.
 *
 * @param unread messages not read yet
 * @param newest the newest message; null in an empty inbox
 */
public record InboxState(int unread, @Nullable MessageId newest) {}

package nl.plekje.notification.delivery;

import java.util.UUID;
import nl.plekje.kernel.id.MessageId;
import nl.plekje.kernel.id.PersonId;

/**
 * A message that was just written and is to find its way.
 *
 * @param recipient null when only an address is known
 * @param cause identity of the fact it tells of
 * @param causeTopic topic of that fact
 * @param hasInbox whether the recipient can sign in and read it
 */
public record NewMessage(MessageId message, PersonId recipient, UUID cause, String causeTopic, boolean hasInbox) {}

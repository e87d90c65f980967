package nl.plekje.notification.notice;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import nl.plekje.events.Fact;
import nl.plekje.kernel.id.LocationId;
import nl.plekje.notification.template.Content;
import nl.plekje.notification.template.MessageKind;
import nl.plekje.service.inbox.Envelope;

/**
 * Something to tell.
 *
 * @param cause identity of the fact it tells of
 * @param topic topic of that fact
 * @param at the moment of the fact
 * @param location the location it names; null when none. The notice waits until the name is known.
 * @param link path of the page of the parents' app that shows more
 * @param closure the closure it tells of; null when of something else
 * @param matter what it is about; null when nothing overtakes it
 */
public record Notice(
        UUID cause,
        String topic,
        Instant at,
        MessageKind kind,
        Audience audience,
        LocationId location,
        Content content,
        String link,
        ClosureTold closure,
        Matter matter) {

    public Notice {
        Objects.requireNonNull(cause, "cause");
        Objects.requireNonNull(topic, "topic");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(audience, "audience");
        content.requireSayable();
    }

    /**
     * A notice of this fact that names no location.
     *
     * @throws IllegalArgumentException when the content cannot be said in every language
     */
    public static Notice of(
            Envelope<? extends Fact> cause, MessageKind kind, Audience audience, Content content, String link) {
        return new Notice(
                cause.id(), cause.fact().topic(), cause.at(), kind, audience, null, content, link, null, null);
    }

    /** The same, naming the location. */
    public Notice at(LocationId named) {
        return new Notice(cause, topic, at, kind, audience, named, content, link, closure, matter);
    }

    /** The same, as the message of a closure: how far it comes is followed. */
    public Notice of(ClosureTold told) {
        return new Notice(cause, topic, at, kind, audience, location, content, link, told, matter);
    }

    /** The same, as news of this matter. */
    public Notice about(Matter newsOf) {
        return new Notice(cause, topic, at, kind, audience, location, content, link, closure, newsOf);
    }
}

package nl.plekje.notification.message;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.id.MessageId;
import nl.plekje.notification.template.Languages;
import nl.plekje.notification.template.MessageKind;
import nl.plekje.notification.template.Worded;
import org.jspecify.annotations.Nullable;

/**
 * A message as its reader sees it.
 *
 * @param at the moment of what it tells
 * @param why the explanation behind it; null without one
 * @param readAt null as long as it is unread
 * @param asksToConfirm whether the location wants to be sure that its reader knows
 * @param confirmedAt when the reader said so; null as long as they did not
 * @param link path of the page that shows more
 */
public record MessageView(
        MessageId id,
        Instant at,
        MessageKind kind,
        String title,
        String body,
        @Nullable Explanation why,
        @Nullable Instant readAt,
        boolean asksToConfirm,
        @Nullable Instant confirmedAt,
        String link) {

    /**
     * Words a message.
     *
     * @param asked languages the caller asks for, most wanted first
     */
    static MessageView of(Message message, List<Locale> asked) {
        var language = Languages.of(asked, message.language());
        var worded = Worded.of(message.content(), language, message.child(), message.location());
        return new MessageView(
                message.id(),
                message.at(),
                message.kind(),
                worded.title(),
                worded.body(),
                message.content().why(),
                message.readAt(),
                message.kind().asksToConfirm(),
                message.confirmedAt(),
                message.link());
    }
}

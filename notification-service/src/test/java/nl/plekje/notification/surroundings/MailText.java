package nl.plekje.notification.surroundings;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;

/** The two forms of a mail. */
public record MailText(String subject, String text, String html) {

    /** Takes a mail apart. */
    public static MailText of(MimeMessage mail) {
        try {
            var text = new StringBuilder();
            var html = new StringBuilder();
            collect(mail.getContent(), mail.getContentType(), text, html);
            return new MailText(
                    mail.getSubject(),
                    text.toString().replace("\r\n", "\n").strip(),
                    html.toString().replace("\r\n", "\n"));
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void collect(Object content, String type, StringBuilder text, StringBuilder html)
            throws MessagingException, IOException {
        if (content instanceof Multipart parts) {
            for (var i = 0; i < parts.getCount(); i++) {
                BodyPart part = parts.getBodyPart(i);
                collect(part.getContent(), part.getContentType(), text, html);
            }
        } else {
            (type.startsWith("text/html") ? html : text).append(content);
        }
    }
}

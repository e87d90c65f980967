package nl.plekje.notification.delivery;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import nl.plekje.kernel.explanation.Language;
import nl.plekje.notification.delivery.Attempt.Result;
import nl.plekje.notification.template.Languages;
import nl.plekje.notification.template.MailPage;
import nl.plekje.notification.template.MailTemplates;
import nl.plekje.notification.template.Worded;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Writes an e-mail and hands it to the mail server. */
@ApplicationScoped
class MailService {

    private static final Logger LOG = Logger.getLogger(MailService.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ReactiveMailer mailer;
    private final String publicUrl;

    MailService(ReactiveMailer mailer, @ConfigProperty(name = "plekje.public-url") String publicUrl) {
        this.mailer = mailer;
        this.publicUrl = publicUrl;
    }

    /** Sends one e-mail. Never fails: what went wrong is the result. */
    Uni<Result> send(WaitingMail waiting) {
        if (waiting.address() == null) {
            return Uni.createFrom().item(new Result.NoAddress());
        }
        return Uni.createFrom()
                .deferred(() -> write(waiting))
                .onFailure()
                .invoke(failure -> LOG.errorf(
                        failure,
                        "message %s cannot be written",
                        waiting.attempt().message()))
                .chain(this::handOver)
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .onFailure()
                .recoverWithItem(MailService::result);
    }

    private Uni<Result> handOver(Mail mail) {
        return Uni.createFrom()
                .deferred(() -> mailer.send(mail))
                .map(sent -> (Result) new Result.Accepted())
                .onFailure(IllegalArgumentException.class)
                .recoverWithItem(new Result.Refused("not an e-mail address"));
    }

    private Uni<Mail> write(WaitingMail waiting) {
        var language = Languages.of(waiting.language());
        var message = Worded.of(waiting.content(), language, waiting.child(), waiting.location());
        var page = waiting.recipient() == null
                ? MailPage.toAddress(message)
                : MailPage.toPerson(message, waiting.firstName(), publicUrl + waiting.link());
        return Uni.combine()
                .all()
                .unis(
                        MailTemplates.plain(page).createUni(),
                        MailTemplates.page(page).createUni())
                .with((text, html) -> mail(waiting, message.title(), language, text, html));
    }

    private static Mail mail(WaitingMail waiting, String subject, Language language, String text, String html) {
        return new Mail()
                .addTo(waiting.address())
                .setSubject(EncodedWords.of(subject))
                .setText(text)
                .setHtml(html)
                // The same however often it is sent, so that a mail reader shows it once.
                .addHeader("Message-ID", "<" + waiting.attempt().message() + "@plekje>")
                .addHeader("Content-Language", language.code())
                .addHeader("Auto-Submitted", "auto-generated");
    }

    /** The reason names the kind of failure only: what a mail server answers may repeat the address. */
    private static Result result(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SMTPException answer) {
                var reason = "mail server answered " + answer.getReplyCode();
                return answer.isPermanent() ? new Result.Refused(reason) : new Result.Unreached(reason);
            }
        }
        return new Result.Unreached(failure.getClass().getSimpleName());
    }
}

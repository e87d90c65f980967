package nl.plekje.complaint.invoicequestion;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.plekje.complaint.casework.CaseFollower;
import nl.plekje.complaint.casework.Situation;
import nl.plekje.complaint.clock.ClockKind;
import nl.plekje.complaint.history.CaseFile;
import nl.plekje.complaint.history.ComplaintState;
import nl.plekje.events.InvoiceAnswered;
import nl.plekje.events.InvoiceAnswered.Outcome;
import nl.plekje.events.InvoiceQuestioned;
import nl.plekje.service.outbox.Outbox;

/** Tells billing when a question about an invoice is closed, in whatever way, or taken up again. */
@ApplicationScoped
class InvoiceQuestionService implements CaseFollower {

    private final InvoiceQuestionRepository questions;
    private final Outbox outbox;

    InvoiceQuestionService(InvoiceQuestionRepository questions, Outbox outbox) {
        this.questions = questions;
        this.outbox = outbox;
    }

    @Override
    public Uni<Void> changed(CaseFile before, Situation after) {
        if (before == null || before.ended() == after.file().ended()) {
            return Uni.createFrom().voidItem();
        }
        return questions.find(after.file().id()).chain(question -> {
            if (question == null) {
                return Uni.createFrom().voidItem();
            }
            return after.file().ended() ? closed(question, after) : reopened(question, after);
        });
    }

    private Uni<Void> closed(InvoiceQuestionView question, Situation after) {
        var outcome = question.outcome() == null ? outcome(after.file()) : question.outcome();
        return questions
                .answered(question.id(), outcome)
                .chain(() -> outbox.append(new InvoiceAnswered(
                        question.id(),
                        after.file().version(),
                        question.household(),
                        question.month(),
                        question.lines(),
                        outcome,
                        after.now())));
    }

    private Uni<Void> reopened(InvoiceQuestionView question, Situation after) {
        return questions
                .reopened(question.id())
                .chain(() -> outbox.append(new InvoiceQuestioned(
                        question.id(),
                        after.file().version(),
                        question.number(),
                        question.household(),
                        question.month(),
                        question.lines(),
                        question.askedAt(),
                        after.plans().get(ClockKind.CONTACT).dueAt())));
    }

    private static Outcome outcome(CaseFile file) {
        return file.now().state() == ComplaintState.WITHDRAWN ? Outcome.WITHDRAWN : Outcome.INVOICE_STANDS;
    }
}

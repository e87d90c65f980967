package nl.plekje.complaint.intake;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import nl.plekje.complaint.family.FamilyRepository;
import nl.plekje.complaint.family.Person;
import nl.plekje.complaint.history.Channel;
import nl.plekje.complaint.history.Relation;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.RuleBroken;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.PersonId;
import nl.plekje.kernel.rule.RuleId;
import nl.plekje.service.caller.Caller;
import nl.plekje.service.caller.Roles;
import nl.plekje.service.custody.CustodyRepository;
import nl.plekje.service.problem.NotFound;

/** Finds out who files, and whether they may speak for the child. */
@ApplicationScoped
class ComplainantService {

    private static final RuleId CO_002 = new RuleId("CO-002");

    private final FamilyRepository families;
    private final CustodyRepository custody;
    private final Caller caller;

    ComplainantService(FamilyRepository families, CustodyRepository custody, Caller caller) {
        this.families = families;
        this.custody = custody;
        this.caller = caller;
    }

    /**
     * Who files this. Fails with {@link NotFound} for a child or person that is unknown, or a child the caller has no
     * custody of; with {@link RuleBroken} when there is nowhere to send an answer, or when someone else than the
     * coordinator files for another.
     */
    Uni<Complainant> of(FilingRequest request) {
        return (request.onBehalfOf() == null ? self(request) : other(request)).invoke(complainant -> {
            if (!complainant.canBeAnswered()) {
                throw new RuleBroken("/replyTo", Explanation.of("complaint.filing.no-reply-address", CO_002));
            }
        });
    }

    private Uni<Complainant> self(FilingRequest request) {
        if (!caller.is(Roles.PARENT)) {
            throw new RuleBroken("/onBehalfOf", Explanation.of("complaint.filing.for-whom"));
        }
        var account = caller.account();
        return mustHold(request.child(), child -> custody.isCustodian(account, child))
                .chain(() -> families.personOf(account))
                .map(person -> person == null
                        ? new Complainant(
                                null, account, told(request, Relation.PROSPECT), Channel.APP, address(request), null)
                        : new Complainant(
                                person.id(),
                                account,
                                told(request, Relation.CUSTOMER),
                                Channel.APP,
                                request.replyTo(),
                                null));
    }

    private static Relation told(FilingRequest request, Relation known) {
        return request.relation() == null ? known : request.relation();
    }

    /** Someone who signed in but is in no household yet: the address given, else the one they sign in with. */
    private String address(FilingRequest request) {
        return request.replyTo() == null ? caller.email() : request.replyTo();
    }

    private Uni<Complainant> other(FilingRequest request) {
        if (!caller.is(Roles.COMPLAINT_COORDINATOR)) {
            throw new RuleBroken("/onBehalfOf", Explanation.of("complaint.filing.not-for-another"));
        }
        var about = request.onBehalfOf();
        return mustHold(request.child(), families::knows)
                .chain(() -> known(about.person()))
                .map(person -> new Complainant(
                        about.person(), null, about.relation(), about.channel(), request.replyTo(), about.telephone()));
    }

    private Uni<Person> known(PersonId person) {
        return person == null
                ? Uni.createFrom().nullItem()
                : families.person(person).onItem().ifNull().failWith(NotFound::new);
    }

    private static Uni<Void> mustHold(ChildId child, Function<ChildId, Uni<Boolean>> condition) {
        return child == null
                ? Uni.createFrom().voidItem()
                : condition
                        .apply(child)
                        .invoke(holds -> {
                            if (!holds) {
                                throw new NotFound();
                            }
                        })
                        .replaceWithVoid();
    }
}

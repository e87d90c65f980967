package nl.plekje.notification.recipient;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.plekje.events.HouseholdChanged;
import nl.plekje.notification.notice.NoticeService;
import nl.plekje.service.inbox.Envelope;
import nl.plekje.service.inbox.FactHandler;

/** Takes over the people of a household, and gives them what waited for them. */
@ApplicationScoped
class HouseholdChangedHandler implements FactHandler<HouseholdChanged> {

    private final HouseholdRepository households;
    private final NoticeService notices;

    HouseholdChangedHandler(HouseholdRepository households, NoticeService notices) {
        this.households = households;
        this.notices = notices;
    }

    @Override
    public Class<HouseholdChanged> kind() {
        return HouseholdChanged.class;
    }

    @Override
    public Uni<Void> apply(Envelope<HouseholdChanged> envelope) {
        var household = envelope.fact();
        return households.replace(household, envelope.at()).chain(newer -> {
            if (!newer) {
                return Uni.createFrom().voidItem();
            }
            return notices.personsKnown(
                    household.persons().stream()
                            .map(HouseholdChanged.Person::person)
                            .toList(),
                    household.children().stream()
                            .map(HouseholdChanged.Child::child)
                            .toList(),
                    envelope.at());
        });
    }
}

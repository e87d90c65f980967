package nl.plekje.billing.tariff;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import nl.plekje.service.page.Page;
import org.jboss.resteasy.reactive.RestQuery;

/** What an hour of care costs, for everyone signed in. */
@Path("/tariffs")
@Authenticated
public class TariffResource {

    private final TariffRepository tariffs;

    TariffResource(TariffRepository tariffs) {
        this.tariffs = tariffs;
    }

    /** The rates of a provider, those to come included; without a provider those of all. On one page. */
    @GET
    @WithSession
    public Uni<Page<TariffView>> list(@RestQuery @Size(max = 50) String provider) {
        return tariffs.list(provider).map(TariffResource::page);
    }

    private static Page<TariffView> page(List<TariffVersion> found) {
        return Page.all(found.stream().map(TariffView::of).toList());
    }
}

package nl.plekje.service.example;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import nl.plekje.kernel.id.ChildId;
import org.jboss.resteasy.reactive.RestQuery;

/** Takes a value of each kind, in a body and in a query. */
@Path("/values")
@RolesAllowed("planner")
public class ValueResource {

    /** All optional, so that what is refused is refused for what it is. */
    public record Values(
            LocalDate date,
            Instant moment,
            LocalTime time,
            String text,
            Integer number,
            Boolean yes,
            ChildId child,
            @Size(max = 3) List<String> list,
            List<List<@Valid Part>> parts) {

        record Part(@NotNull LocalDate date) {}
    }

    /** A body that could be taken for its only text. */
    public record OneText(String text) {}

    @POST
    public Values take(@NotNull @Valid Values values) {
        return values;
    }

    @POST
    @Path("/text")
    public OneText take(@NotNull @Valid OneText text) {
        return text;
    }

    @GET
    public String asked(
            @RestQuery LocalDate date,
            @RestQuery Instant moment,
            @RestQuery LocalTime time,
            @RestQuery String text,
            @RestQuery Integer number,
            @RestQuery Boolean yes,
            @RestQuery ChildId child) {
        return "%s %s %s %s %s %s %s".formatted(date, moment, time, text, number, yes, child);
    }
}

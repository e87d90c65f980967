package nl.plekje.e2e.town;

import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A child as one of its parents reaches it.
 *
 * @param parent in whose name everything is asked
 */
public record Child(Person parent, String id, String household) {

    /** The parent's child of that name. */
    public static Child of(Person parent, String firstName) {
        var households = parent.reads("/api/placement/households/mine");
        var list = households.get("items") == null ? "$" : "items";
        for (var household : households.<Map<String, Object>>getList(list)) {
            for (var child : (List<?>) household.get("children")) {
                var fields = (Map<?, ?>) child;
                if (firstName.equals(fields.get("firstName"))) {
                    return new Child(parent, (String) fields.get("id"), (String) household.get("id"));
                }
            }
        }
        throw new IllegalStateException(parent.name() + " has no " + firstName);
    }

    /** The same child through another parent. */
    public Child through(Person other) {
        return new Child(other, id, household);
    }

    /** Reports an absence. */
    public ValidatableResponse reportAbsent(LocalDate day, String reason) {
        return parent.asks()
                .body(Map.of("day", day.toString(), "reason", reason))
                .post("/api/placement/children/{id}/absences", id)
                .then();
    }

    /** Reports an absence in time, and waits for the credit that it earns. */
    public void earnsWith(LocalDate day) {
        String absence = reportAbsent(day, "LEAVE").statusCode(201).extract().path("id");
        await().until(() -> !movementsOf(absence).isEmpty());
    }

    /** Takes an absence back. */
    public ValidatableResponse undo(String absence) {
        return parent.asks()
                .delete("/api/placement/children/{id}/absences/{absence}", id, absence)
                .then();
    }

    /** Asks for an extra day in day care. */
    public ValidatableResponse askExtraDay(LocalDate day, String funding) {
        return parent.asks()
                .body(Map.of("day", day.toString(), "careType", "DAY_CARE", "funding", funding))
                .post("/api/credit/children/{id}/extra-days", id)
                .then();
    }

    /** The day in the family's calendar; an empty map when there is no care. */
    public Map<String, Object> on(LocalDate day) {
        var days = parent.reads("/api/placement/children/{id}/days?from={from}&until={until}", id, day, day);
        var items = days.<Map<String, Object>>getList("items");
        return items.isEmpty() ? Map.of() : items.get(0);
    }

    /** Group in which the child is on that day. */
    public String groupOn(LocalDate day) {
        return (String) ((Map<?, ?>) on(day).get("group")).get("id");
    }

    /** Id of the location where the child is on that day. */
    public String locationIdOn(LocalDate day) {
        return (String) ((Map<?, ?>) on(day).get("location")).get("id");
    }

    /** Minutes of credit for day care that can be spent. */
    public int balance() {
        return account("balanceMinutes");
    }

    /** Minutes of credit for day care that wait for an answer. */
    public int reserved() {
        return account("reservedMinutes");
    }

    private int account(String field) {
        Integer minutes = parent.reads("/api/credit/children/{id}/credit", id)
                .get("accounts.find { it.careType == 'DAY_CARE' }?." + field);
        return minutes == null ? 0 : minutes;
    }

    /** The movements of an extra day or absence, newest first. */
    public List<Map<String, Object>> movementsOf(String cause) {
        return parent.reads("/api/credit/children/{id}/credit/movements", id)
                .getList("items.findAll { it.absence == '" + cause + "' || it.extraDay == '" + cause + "' }");
    }

    /** The request for an extra day. */
    public Map<String, Object> extraDay(String request) {
        return parent.reads("/api/credit/children/{id}/extra-days", id)
                .getMap("items.find { it.id == '" + request + "' }");
    }

    /** The draft invoice of a month, for who pays. */
    public JsonPath invoice(String month) {
        return parent.reads("/api/billing/households/{id}/invoices/{month}", household, month);
    }
}

package nl.plekje.e2e.town;

import static io.restassured.RestAssured.given;

import java.util.List;
import java.util.Map;

/** What reaches a person: messages in Plekje, and mail in a real mail server. */
public record Inbox(Person owner) {

    /** Titles of the messages in Plekje, newest first. */
    public List<String> titles() {
        return owner.reads("/api/notification/messages?limit=200").getList("items.title");
    }

    /** The message with that title. */
    public Map<String, Object> message(String title) {
        return owner.reads("/api/notification/messages?limit=200").getMap("items.find { it.title == '" + title + "' }");
    }

    /** Subjects of the mails that the mail server holds for this person. */
    public List<String> mails() {
        return given().get(Plekje.stack().mail().api() + "/user/{address}/messages", owner.name() + "@plekje.example")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("subject");
    }
}

package uk.gov.dwp.jobmatch.soap;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Attack: XML that is small on the wire and large in memory: deep, wide, or long in the wrong place. */
class NestingIT {

    @Test
    void deep_elements_are_refused() {
        String deep = "<p:a>".repeat(100_000) + "</p:a>".repeat(100_000);

        Caller.telford().send(Message.ping().under(deep)).isRefusal(413, "TOO_LARGE");
        Caller.telford()
                .send(Message.of("<p:pingRequest>" + deep + "</p:pingRequest>"))
                .isRefusal(500, "INVALID_REQUEST");
    }

    @Test
    void many_children_are_refused() {
        Caller.telford().send(Message.ping().under("<p:a/>".repeat(100_000))).isRefusal(413, "TOO_LARGE");
    }

    @Test
    void many_attributes_are_refused() {
        StringBuilder attributes = new StringBuilder();
        for (int i = 0; i < 100_000; i++) {
            attributes.append(" a").append(i).append("=\"\"");
        }

        Caller.telford().send(Message.ping().under("<p:a" + attributes + "/>")).isRefusal(413, "TOO_LARGE");
    }

    @Test
    void a_long_attribute_is_refused() {
        Caller.telford()
                .send(Message.ping().under("<p:a b=\"" + "x".repeat(1_000_000) + "\"/>"))
                .isRefusal(413, "TOO_LARGE");
    }

    @Test
    void a_long_name_is_refused() {
        Caller.telford().send(Message.of("<p:" + "x".repeat(1_000_000) + "/>")).isRefusal(500, "UNKNOWN_OPERATION");
    }

    @Test
    void a_full_form_is_nowhere_near_the_limits() {
        Answer answer = Caller.telford().send(Message.incident().with("Nothing happens.", "ŵ".repeat(4000)));

        assertEquals(200, answer.status(), answer.body());
    }
}

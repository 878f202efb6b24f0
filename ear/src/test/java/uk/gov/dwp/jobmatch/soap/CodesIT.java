package uk.gov.dwp.jobmatch.soap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Attack, or a partner with an older list: codes that nobody knows, sites that are another's. */
class CodesIT {

    @Test
    void all_unknown_codes_are_named_by_their_fields() {
        Answer answer = Caller.as("ed")
                .send(Message.incident()
                        .with(
                                "<p:category>VACANCY",
                                "<p:submittingSite>ATLANTIS</p:submittingSite><p:category>GARDENING")
                        .with("EMPLOYER", "ALIEN"));

        answer.isRefusal(500, "UNKNOWN_CODE");
        assertEquals(
                Set.of("incident/submittingSite", "incident/category", "incident/customer/customerType"),
                Set.copyOf(answer.texts("path")));
        assertFalse(answer.body().matches("(?s).*(ATLANTIS|GARDENING|ALIEN).*"), answer.body());
    }

    @Test
    void a_site_cannot_speak_for_another() {
        Caller.telford()
                .send(Message.incident()
                        .with("<p:category>", "<p:submittingSite>DUNDEE</p:submittingSite><p:category>"))
                .isRefusal(500, "SITE_NOT_YOURS");
    }

    @Test
    void a_partner_of_several_sites_must_say_which() {
        Answer answer = Caller.as("ed").send(Message.incident());

        answer.isRefusal(500, "FORM_REFUSED");
        assertEquals(List.of("incident/submittingSite"), answer.texts("path"));
        assertEquals("SITE_REQUIRED", answer.texts("code").get(1));
        assertEquals("Select the Employer Direct site", answer.texts("message").get(1));
    }

    @Test
    void everything_that_is_wrong_with_a_form_is_told_at_once() {
        Answer answer = Caller.as("ed")
                .send(Message.incident()
                        .with(
                                "<p:phone>01632 960 001</p:phone>",
                                "<p:email>nowhere</p:email><p:phone>0900 123456</p:phone>"));

        answer.isRefusal(500, "FORM_REFUSED");
        assertEquals(
                Set.of("SITE_REQUIRED", "EMAIL_INVALID", "PHONE_INVALID"),
                Set.copyOf(answer.texts("code").subList(1, answer.texts("code").size())));
    }

    @Test
    void a_refused_form_is_refused_politely_under_the_longest_id_and_with_a_safety_concern() {
        Answer answer = Caller.telford()
                .send(Message.incident("x".repeat(64))
                        .with("<p:phone>01632 960 001</p:phone>", "")
                        .with("Concern>false", "Concern>true"));

        answer.isRefusal(500, "FORM_REFUSED");
        assertEquals(List.of("CONTACT_ROUTE_MISSING"), answer.texts("code").subList(1, 2));
    }
}

package uk.gov.dwp.jobmatch.soap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Attack: to call as somebody else, or at somebody else's door. */
class WhoMayCallIT {

    @ParameterizedTest
    @CsvSource({
        "ed-telford, employer-direct, ED_TELFORD",
        "ed, employer-direct, ED",
        "serco-jd, jobseeker-direct, SERCO_JD",
        "uj-site, universal-jobmatch, UJ_SITE"
    })
    void a_partner_is_known_at_its_own_door(String partner, String door, String code) {
        Answer answer = Caller.as(partner).at(door + "/v1").send(Message.ping());

        assertEquals(200, answer.status(), answer.body());
        assertEquals(code, answer.text("partnerCode"));
        assertEquals("hello", answer.text("echo"));
    }

    @ParameterizedTest
    @CsvSource({
        "serco-jd, employer-direct/v1",
        "ed-telford, jobseeker-direct/v1",
        "uj-site, employer-direct/v1",
        "uj-site, jobseeker-direct/v1",
        "ed-telford, universal-jobmatch/v1",
        "serco-jd, universal-jobmatch/v1"
    })
    void and_not_at_anothers(String partner, String door) {
        Caller.as(partner).at(door).send(Message.ping()).isRefusal(403, "NOT_YOUR_ENDPOINT");
    }

    @Test
    void a_stranger_is_asked_to_sign_in() {
        Answer answer = Caller.nobody().send(Message.ping());

        answer.isRefusal(401, "NOT_AUTHENTICATED");
        assertTrue(answer.headers().firstValue("WWW-Authenticate").orElse("").startsWith("Basic "));
    }

    @ParameterizedTest
    @CsvSource({"ed-telford, wrong", "ed-telford, ''", "nobody, jobmatch-local", "'', jobmatch-local"})
    void a_wrong_name_and_a_wrong_secret_are_answered_alike(String name, String secret) {
        Caller.with(name, secret).send(Message.ping()).isRefusal(401, "NOT_AUTHENTICATED");
    }

    @Test
    void a_persons_right_password_looks_like_a_wrong_one() {
        Answer right = Caller.as("adviser").send(Message.ping());
        Answer wrong = Caller.with("adviser", "wrong").send(Message.ping());

        right.isRefusal(401, "NOT_AUTHENTICATED");
        assertEquals(withoutId(wrong), withoutId(right));
        assertEquals(
                wrong.headers().allValues("WWW-Authenticate"), right.headers().allValues("WWW-Authenticate"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"employer-direct/v1?wsdl", "employer-direct/v1", "elsewhere"})
    void an_open_address_does_not_look_at_a_password(String address) {
        Answer right = Caller.as("adviser").at(address).ask("GET");
        Answer wrong = Caller.with("adviser", "wrong").at(address).ask("GET");

        assertEquals(wrong.status(), right.status());
        assertEquals(withoutId(wrong), withoutId(right));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "employer-direct;x=y/v1",
                "employer-direct/v1;x=y",
                "x/../employer-direct/v1",
                "%65mployer-direct/v1",
                "/employer-direct/v1",
                "./employer-direct/v1"
            })
    void no_spelling_of_an_address_gets_around_the_question(String address) {
        Caller.nobody().at(address).send(Message.ping()).isRefusal(401, "NOT_AUTHENTICATED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "x", "employer-direct", "employer-direct/v1/", "employer-direct/v1/x", "refused", "services"
            })
    void what_is_nobodys_address_is_refused_to_everybody(String address) {
        Caller.telford().at(address).send(Message.ping()).isRefusal(403, "NOT_YOUR_ENDPOINT");
    }

    private static String withoutId(Answer answer) {
        return answer.body().replaceAll("<correlationId>.*?</", "</");
    }
}

package uk.gov.dwp.jobmatch.soap;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Attack: a document type that reads our files (XXE, CVE-2026-65432), or one that swells (entity expansion). */
class DocumentTypeIT {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>",
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"http://127.0.0.1:9/\">]>",
                "<!DOCTYPE x [<!ENTITY % p SYSTEM \"file:///etc/passwd\"> %p;]>",
                "<!DOCTYPE x SYSTEM \"file:///etc/passwd\">",
                "<!DOCTYPE x [<!ENTITY e \"harmless\">]>",
                "<!DOCTYPE x>"
            })
    void a_document_type_is_refused_whatever_it_says(String type) {
        Answer answer = Caller.telford().send(Message.ping("&e;").after(type));

        answer.isRefusal(500, "MALFORMED_XML");
        assertFalse(answer.body().contains("root:"), answer.body());
    }

    @Test
    void a_swelling_one_is_refused_at_once() {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            laughs.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(i, i - 1, i - 1));
        }
        Message message = Message.ping("&a29;").after(laughs + "]>");

        Answer answer =
                assertTimeout(Duration.ofSeconds(5), () -> Caller.telford().send(message));

        answer.isRefusal(500, "MALFORMED_XML");
    }

    @Test
    void an_entity_that_nobody_declared_is_not_quietly_dropped() {
        Caller.telford()
                .send(Message.incident().with("Nothing happens", "Nothing &really; happens"))
                .isRefusal(500, "MALFORMED_XML");
    }
}

package uk.gov.dwp.jobmatch.soap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.net.http.HttpHeaders;
import java.util.List;
import java.util.regex.Pattern;

/** What came back, and what a test wants to know of it. */
public record Answer(int status, String body, HttpHeaders headers) {

    /** The text of the first element of this name; empty where there is none. */
    public String text(String element) {
        List<String> all = texts(element);
        return all.isEmpty() ? "" : all.get(0);
    }

    public List<String> texts(String element) {
        return Pattern.compile("<(?:\\w+:)?" + element + ">([^<]*)<")
                .matcher(body)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /** That it is a fault of ours, which the sender can mend. */
    public void isRefusal(int expectedStatus, String code) {
        isFault(expectedStatus, "soap:Client", code);
    }

    public void isFault(int expectedStatus, String faultCode, String code) {
        assertEquals(List.of(expectedStatus, faultCode, code), List.of(status, text("faultcode"), text("code")), body);
        assertEquals(text("faultstring"), text("message"), body);
        assertFalse(text("correlationId").isEmpty(), body);
    }

    /** That it is a refusal of one field, by its path. */
    public void isRefusalOf(String path, String code) {
        isRefusal(500, "INVALID_REQUEST");
        assertEquals(List.of(path), texts("path"), body);
        assertEquals(code, texts("code").get(1), body);
    }
}

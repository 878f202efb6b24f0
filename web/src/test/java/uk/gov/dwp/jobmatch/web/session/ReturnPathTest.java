package uk.gov.dwp.jobmatch.web.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnPathTest {

    @Test
    void a_page_of_ours_is_returned_to_with_its_query() {
        assertEquals(
                Optional.of("/incident?reference=UJ-2026-0000123"),
                ReturnPath.allowed("/incident?reference=UJ-2026-0000123"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://example.com/queue",
                "//example.com/queue",
                "/\\example.com",
                "\\\\example.com\\queue",
                "http:/queue",
                "javascript:alert(1)",
                "/sign-out",
                "/sign-in?next=/queue",
                "/queue/../../elsewhere",
                "/queue\r\nSet-Cookie: a=b",
                "queue",
                "?next=/queue",
                "mailto:somebody@example.com"
            })
    void nothing_else_is_returned_to(String asked) {
        assertEquals(Optional.empty(), ReturnPath.allowed(asked));
    }
}

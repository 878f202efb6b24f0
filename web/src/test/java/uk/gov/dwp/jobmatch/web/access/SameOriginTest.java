package uk.gov.dwp.jobmatch.web.access;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SameOriginTest {

    private static final String HOST = "helpdesk.example:8080";

    @Test
    void our_own_pages_may_send_forms() {
        assertTrue(SameOrigin.isSame("same-origin", "http://helpdesk.example:8080", HOST));
    }

    @Test
    void another_site_may_not_even_with_our_name_as_its_origin() {
        assertFalse(SameOrigin.isSame("cross-site", "http://helpdesk.example:8080", HOST));
        assertFalse(SameOrigin.isSame("same-site", null, HOST));
        assertFalse(SameOrigin.isSame("none", null, HOST));
    }

    @Test
    void an_older_browser_is_believed_by_its_origin() {
        assertTrue(SameOrigin.isSame(null, "https://helpdesk.example:8080", HOST));
        assertFalse(SameOrigin.isSame(null, "https://helpdesk.example.evil.example", HOST));
        assertFalse(SameOrigin.isSame(null, "null", HOST));
        assertFalse(SameOrigin.isSame(null, "::", HOST));
    }

    @Test
    void whoever_does_not_say_is_not_believed() {
        assertFalse(SameOrigin.isSame(null, null, HOST));
        assertFalse(SameOrigin.isSame(null, null, null));
    }
}

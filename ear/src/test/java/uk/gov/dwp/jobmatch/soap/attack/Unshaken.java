package uk.gov.dwp.jobmatch.soap.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import uk.gov.dwp.jobmatch.soap.Answer;
import uk.gov.dwp.jobmatch.soap.Caller;
import uk.gov.dwp.jobmatch.soap.Message;

/** After each attack: nothing of it is stored or logged, others are served, and the heap is as it was before the first. */
final class Unshaken implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {

    /** What every attack carries somewhere, so that it can be looked for; the one such number that may be printed. */
    static final String MARK = "QQ 12 34 56 C";

    /** More than a few loaded classes and cached plans, and less than one body at its limit, held on to by each test. */
    private static final long LEEWAY = 32L * 1024 * 1024;

    private static final String STORED = """
            select (select count(*) from incident), (select count(*) from submission), (select count(*) from entry),
                (select count(*) from account), (select count(*) from consent)
            """;

    private String stored = "";
    private int logged;
    private long live;

    @Override
    public void beforeAll(ExtensionContext context) {
        live = Caller.HELPDESK.liveHeap();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        stored = Caller.HELPDESK.records().row(STORED);
        logged = Caller.HELPDESK.log().length();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        assertEquals(
                stored,
                Caller.HELPDESK.records().row(STORED),
                "incidents, submissions, entries, accounts and consents");
        String log = Caller.HELPDESK.log().substring(logged);
        assertFalse(log.replace(" ", "").contains(MARK.replace(" ", "")), log);
        Answer others = Caller.as("serco-jd").at("jobseeker-direct/v1").send(Message.ping());
        assertEquals("hello", others.text("echo"), others.body());
    }

    @Override
    public void afterAll(ExtensionContext context) {
        long now = Caller.HELPDESK.liveHeap();
        assertTrue(now - live < LEEWAY, () -> "live bytes of heap: " + live + " before, " + now + " after");
    }
}

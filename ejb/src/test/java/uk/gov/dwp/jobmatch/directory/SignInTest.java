package uk.gov.dwp.jobmatch.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditRecord;
import uk.gov.dwp.jobmatch.fixture.Helpdesk;

class SignInTest {

    private final Helpdesk helpdesk = new Helpdesk();
    private final SignIn signIn = helpdesk.bean(SignIn.class);

    private void fail(String name, int times) {
        for (int i = 0; i < times; i++) {
            signIn.failed(name);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"helpdesk", "nobody of that name"})
    void after_five_failures_each_wait_is_twice_the_one_before_whoever_it_is(String name) {
        fail(name, 4);
        assertEquals(Optional.empty(), signIn.waitBefore(name));
        List<Long> waits = new ArrayList<>();

        for (int i = 0; i < 8; i++) {
            signIn.failed(name);
            waits.add(signIn.waitBefore(name).orElseThrow().toSeconds());
        }

        assertEquals(List.of(5L, 10L, 20L, 40L, 80L, 160L, 320L, 320L), waits);
    }

    @Test
    void a_wait_passes() {
        fail("helpdesk", 5);

        helpdesk.clock.advance(Duration.ofSeconds(2));
        assertEquals(Optional.of(Duration.ofSeconds(3)), signIn.waitBefore("helpdesk"));
        helpdesk.clock.advance(Duration.ofSeconds(3));
        assertEquals(Optional.empty(), signIn.waitBefore("helpdesk"));
    }

    @Test
    void a_name_is_one_name_in_capitals_and_between_spaces() {
        fail("helpdesk", 4);
        fail(" HelpDesk ", 1);

        assertEquals(Optional.of(Duration.ofSeconds(5)), signIn.waitBefore("HELPDESK"));
        assertEquals(Optional.empty(), signIn.waitBefore("helpdesk2"));
    }

    @Test
    void success_and_a_quarter_of_an_hour_forget_the_failures() {
        fail("helpdesk", 9);
        fail("helpdesk2", 9);

        signIn.succeeded("helpdesk");
        assertEquals(Optional.empty(), signIn.waitBefore("helpdesk"));
        helpdesk.clock.advance(Duration.ofMinutes(15));
        assertEquals(Optional.empty(), signIn.waitBefore("helpdesk2"));

        fail("adviser", 1);
        assertEquals(1L, rows());
    }

    @Test
    void the_audit_names_those_we_know_and_keeps_nothing_that_others_typed() {
        signIn.failed("helpdesk");
        signIn.failed("my-password-123");
        signIn.succeeded("helpdesk");
        signIn.signedOut("helpdesk");

        assertEquals(
                List.of(
                        "helpdesk SIGN_IN_FAILED REFUSED",
                        "unknown SIGN_IN_FAILED REFUSED",
                        "helpdesk SIGNED_IN DONE",
                        "helpdesk SIGNED_OUT DONE"),
                helpdesk.all(AuditRecord.class).stream()
                        .map(line -> line.actor() + " " + line.action() + " " + line.result())
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\u0000", "help\u0000desk", "' or 1=1 --", "\ud800", "ŵŷ", "\r\nSet-Cookie: x"})
    void a_hostile_name_is_nobodys(String name) {
        fail(name, 5);

        assertEquals(Optional.of(Duration.ofSeconds(5)), signIn.waitBefore(name));
        assertEquals("unknown", helpdesk.all(AuditRecord.class).get(0).actor());
        assertEquals(
                AuditAction.SIGN_IN_FAILED,
                helpdesk.all(AuditRecord.class).get(0).action());
    }

    @Test
    void a_very_long_name_is_nobodys() {
        fail("x".repeat(1_000_000), 5);

        assertEquals(5L, rows());
    }

    private Object rows() {
        return helpdesk.with(entities -> entities.createNativeQuery("select count(*) from sign_in_failure", Long.class)
                .getSingleResult());
    }
}

package uk.gov.dwp.jobmatch.sending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditRecord;
import uk.gov.dwp.jobmatch.audit.AuditTrail;
import uk.gov.dwp.jobmatch.fixture.Helpdesk;

class SentFormsTest {

    private static final String FORM = "f".repeat(64);

    private final Helpdesk helpdesk = new Helpdesk();
    private final Sending sending = helpdesk.bean(Sending.class);
    private final SentForms forms = helpdesk.bean(SentForms.class);

    @AfterEach
    void the_request_is_over() {
        sending.end();
    }

    @Test
    void a_form_may_do_several_things() {
        helpdesk.inOneRequest(() -> {
            sending.begin(FORM);
            doSomething();
            doSomething();
            forms.ledTo(FORM, "/incident?reference=UJ-1");

            assertEquals(2, helpdesk.all(AuditRecord.class).size());
            assertEquals(Optional.of("/incident?reference=UJ-1"), forms.before(FORM));
        });
    }

    @Test
    void but_not_when_it_comes_again() {
        helpdesk.inOneRequest(() -> {
            sending.begin(FORM);
            doSomething();
            sending.begin(FORM);

            assertThrows(AlreadySent.class, this::doSomething);
            assertEquals(1, helpdesk.all(AuditRecord.class).size());
            assertEquals(Optional.of(""), forms.before(FORM));
        });
    }

    @Test
    void a_form_that_could_not_be_done_may_come_again() {
        helpdesk.inOneRequest(() -> {
            sending.begin(FORM);
            assertThrows(
                    IllegalStateException.class,
                    () -> helpdesk.with(entities -> {
                        audit().record(AuditAction.INCIDENT_NOTED, "UJ-1", null);
                        throw new IllegalStateException("and then it broke");
                    }));
            assertEquals(Optional.empty(), forms.before(FORM));
            doSomething();
            forms.release(FORM);
            sending.begin(FORM);

            doSomething();

            assertEquals(2, helpdesk.all(AuditRecord.class).size());
        });
    }

    @Test
    void nobody_else_can_release_what_is_done() {
        helpdesk.inOneRequest(() -> {
            sending.begin(FORM);
            doSomething();
            sending.begin(FORM);

            forms.release(FORM);

            assertEquals(Optional.of(""), forms.before(FORM));
        });
    }

    @Test
    void what_is_no_form_is_not_remembered() {
        helpdesk.inOneRequest(() -> {
            sending.begin(FORM);
            sending.end();

            doSomething();

            assertEquals(Optional.empty(), forms.before(FORM));
        });
    }

    private void doSomething() {
        helpdesk.with(entities -> {
            audit().record(AuditAction.INCIDENT_NOTED, "UJ-1", null);
            return 0;
        });
    }

    private AuditTrail audit() {
        return helpdesk.bean(AuditTrail.class);
    }
}

package uk.gov.dwp.jobmatch.badday;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uk.gov.dwp.jobmatch.outside.StaffMember;
import uk.gov.dwp.jobmatch.whole.RunningHelpdesk;

/** Neither queue nor mail server does its work: an alert is recorded and shown all the same, and mailed as soon as it can be. */
class SafetyAlertStandsIT {

    private static final String QUEUE = "/subsystem=messaging-activemq/server=default/jms-queue=Email:";

    private final RunningHelpdesk helpdesk = RunningHelpdesk.shared();

    @AfterEach
    void everything_works_again() {
        helpdesk.operate(QUEUE + "resume");
        helpdesk.reopenMailServer();
    }

    @Test
    void an_alert_is_on_the_screen_at_once_and_in_the_post_when_there_is_one() {
        helpdesk.operate(QUEUE + "pause");
        helpdesk.closeMailServer();

        String reference = StaffMember.signedInAs("caller").raiseAlert("He says he will wait outside.");

        assertTrue(StaffMember.signedInAs("dutymanager").page("policy").contains(reference));
        assertEquals(List.of("caller"), seen(reference, "raised_by"));
        assertEquals(0, helpdesk.postbox().about(reference).size());
        everything_works_again();
        helpdesk.records().letAMinutePass();
        await().until(() -> !helpdesk.postbox().about(reference).isEmpty());
        assertEquals(1, helpdesk.postbox().about(reference).size());
    }

    private List<String> seen(String reference, String column) {
        return helpdesk.records().rows("select " + column + " from safety_alert where 'SA-' || id = ?", reference);
    }
}

package uk.gov.dwp.jobmatch.whole;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** The server may be cut off at any moment, and its broker may lose everything: it comes back by itself. */
class PowerCutIT {

    private final RunningHelpdesk helpdesk = RunningHelpdesk.shared();

    @Test
    void a_killed_server_comes_back_even_without_its_queues() {
        helpdesk.kill();
        helpdesk.deleteJournal();
        boolean readyMeanwhile = helpdesk.isReady();

        helpdesk.restart();

        assertFalse(readyMeanwhile);
        assertTrue(helpdesk.isReady());
    }
}

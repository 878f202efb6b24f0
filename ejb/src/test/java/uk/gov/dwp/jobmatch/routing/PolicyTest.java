package uk.gov.dwp.jobmatch.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PolicyTest {

    private static final Policy POLICY = Policy.defaults();

    @Test
    void the_helpdesk_starts_with_the_targets_of_the_rule_book() {
        assertEquals(Duration.ofMinutes(30), POLICY.target(Priority.IMMEDIATE));
        assertEquals(Duration.ofHours(4), POLICY.target(Priority.PRIORITY));
        assertEquals(Duration.ofHours(20), POLICY.target(Priority.STANDARD));
    }

    @Test
    void only_an_immediate_target_runs_by_the_clock() {
        assertFalse(Priority.IMMEDIATE.runsInWorkingTime());
        assertTrue(Priority.PRIORITY.runsInWorkingTime());
        assertTrue(Priority.STANDARD.runsInWorkingTime());
    }

    @Test
    void priorities_are_declared_in_work_order() {
        List<Integer> ranks =
                Arrays.stream(Priority.values()).map(Priority::rank).toList();

        assertEquals(List.of(0, 1, 2), ranks);
    }

    @Test
    void both_switches_start_off() {
        assertFalse(POLICY.copyEmployerOnEmployerDirectReplies());
        assertFalse(POLICY.replyToJobseekerOnJobseekerDirect());
    }

    @Test
    void the_allowed_domains_cannot_be_changed_in_passing() {
        assertEquals(List.of("dwp.gov.uk", "dwp.gsi.gov.uk", "jobcentreplus.gsi.gov.uk"), POLICY.dwpDomains());
        assertThrows(
                UnsupportedOperationException.class, () -> POLICY.dwpDomains().add("example.com"));
    }
}

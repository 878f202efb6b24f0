package uk.gov.dwp.jobmatch.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.gov.dwp.jobmatch.fixture.Helpdesk;
import uk.gov.dwp.jobmatch.report.RecordsReport.Records;
import uk.gov.dwp.jobmatch.retention.RetentionReport;
import uk.gov.dwp.jobmatch.retention.RetentionSweep;
import uk.gov.dwp.jobmatch.seal.SealSweep;

class RecordsReportTest {

    private final Helpdesk helpdesk = new Helpdesk();
    private final RecordsReport report = helpdesk.as("admin", RecordsReport.class);

    @Test
    void where_nothing_has_happened_nothing_is_late() {
        assertEquals(new Records(0, Optional.empty(), Optional.empty(), Optional.empty(), 0, 0), report.records());
    }

    @Test
    void what_was_written_waits_for_its_seal() {
        helpdesk.sql(
                "insert into audit values (nextval('audit_seq'), ?, 'helpdesk', 'INCIDENT_READ', 'UJ-1', 'DONE', null)",
                helpdesk.clock.instant());

        assertEquals(1, report.records().unsealed());
        assertEquals(Optional.of(helpdesk.clock.instant()), report.records().oldestUnsealed());
        helpdesk.bean(SealSweep.class).seal();
        assertEquals(0, report.records().unsealed());
    }

    @Test
    void a_night_that_was_cut_short_is_told_of_until_one_comes_to_its_end() {
        Instant began = helpdesk.clock.instant();
        helpdesk.bean(RetentionReport.class).began();
        assertEquals(Optional.of(began), report.records().cutShortAt());

        helpdesk.clock.advance(Duration.ofDays(1));
        helpdesk.bean(RetentionSweep.class).sweep();

        assertEquals(Optional.empty(), report.records().cutShortAt());
        assertEquals(Optional.of(helpdesk.clock.instant()), report.records().forgottenAt());
    }

    @Test
    void a_file_is_stuck_once_nobody_has_worked_on_it_for_five_minutes_and_waits_for_a_person_when_it_is_checked() {
        load("LOADING", Duration.ofMinutes(4));
        load("CHECKED", Duration.ofHours(4));
        assertEquals(0, report.records().stuckLoads());

        load("CHECKING", Duration.ofMinutes(6));

        assertEquals(1, report.records().stuckLoads());
        load("FAILED", Duration.ZERO);
        assertEquals(2, report.records().stuckLoads());
        assertEquals(1, report.records().waitingLoads());
        assertTrue(report.records().forgottenAt().isEmpty());
    }

    private void load(String state, Duration idle) {
        helpdesk.sql("""
                insert into account_load (id, layout, state, name, spool, size, received_at, received_by, leased_until)
                values (nextval('account_load_seq'), 'ACCOUNTS', ?, 'accounts.csv', gen_random_uuid(), 1, now(), 'admin', ?)
                """, state, helpdesk.clock.instant().minus(idle));
    }
}

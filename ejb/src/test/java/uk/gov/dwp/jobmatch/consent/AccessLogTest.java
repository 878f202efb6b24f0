package uk.gov.dwp.jobmatch.consent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditRecord;
import uk.gov.dwp.jobmatch.consent.AccessLog.Filter;
import uk.gov.dwp.jobmatch.consent.AccessLog.Refused;
import uk.gov.dwp.jobmatch.consent.AccessLog.Tally;
import uk.gov.dwp.jobmatch.consent.AccessRecord.Result;
import uk.gov.dwp.jobmatch.fixture.Helpdesk;
import uk.gov.dwp.jobmatch.fixture.KnownAccounts;
import uk.gov.dwp.jobmatch.look.AccountFile;
import uk.gov.dwp.jobmatch.look.Turn;

/** Who looked at whose account, as an auditor reads it. */
class AccessLogTest {

    private static final Filter ALL = new Filter(null, null, null);

    private final Helpdesk helpdesk = new Helpdesk();
    private final KnownAccounts accounts = new KnownAccounts(helpdesk);
    private final AccessLog log = helpdesk.as("auditor", AccessLog.class);

    @BeforeEach
    void people_look() {
        accounts.openTo("JS-1");
        look("adviser", "JS-1");
        look("adviser", "JS-2");
        look("adviser", "JS-2");
        look("adviser-in-walsall", "JS-3");
        look("adviser-in-walsall", "JS-4");
        look("adviser-in-walsall", "JS-1");
    }

    private void look(String who, String account) {
        helpdesk.as(who, AccountFile.class).open(Ask.withReason(account, "She is here"), Turn.FIRST, 1);
    }

    private static List<String> told(List<AccessRecord> records) {
        return records.stream()
                .map(one -> one.actor() + " " + one.account().orElseThrow() + " " + one.result())
                .toList();
    }

    @Test
    void looks_are_found_by_person_account_and_result_the_newest_first() {
        assertEquals(6, log.older(ALL, Long.MAX_VALUE, 50).size());
        assertEquals(
                List.of("adviser JS-2 REFUSED", "adviser JS-2 REFUSED", "adviser JS-1 ALLOWED"),
                told(log.older(new Filter("adviser", null, null), Long.MAX_VALUE, 50)));
        assertEquals(
                List.of("adviser-in-walsall JS-1 ALLOWED", "adviser JS-1 ALLOWED"),
                told(log.older(new Filter(null, "JS-1", null), Long.MAX_VALUE, 50)));
        assertEquals(
                List.of("adviser-in-walsall JS-4 REFUSED", "adviser-in-walsall JS-3 REFUSED"),
                told(log.older(new Filter("adviser-in-walsall", null, Result.REFUSED), Long.MAX_VALUE, 50)));
    }

    @Test
    void pages_there_and_back_are_the_same() {
        List<AccessRecord> first = log.older(ALL, Long.MAX_VALUE, 3);
        List<AccessRecord> second = log.older(ALL, first.get(2).id(), 3);
        List<AccessRecord> back = log.newer(ALL, second.get(0).id(), 3);

        List<String> forwards = new ArrayList<>(told(first));
        forwards.addAll(told(second));
        assertEquals(told(log.older(ALL, Long.MAX_VALUE, 50)), forwards);
        assertEquals(told(first), told(back));
    }

    @Test
    void whoever_was_refused_for_the_most_accounts_of_late_comes_first() {
        assertEquals(List.of(new Refused("adviser-in-walsall", 2, 2), new Refused("adviser", 2, 1)), log.mostRefused());

        helpdesk.clock.advance(AccessLog.WATCHED.plus(Duration.ofSeconds(1)));

        assertEquals(List.of(), log.mostRefused());
    }

    @Test
    void how_the_newest_tries_went_is_counted() {
        assertEquals(new Tally(3, 2), log.tally(new Filter("adviser", null, null)));
        assertEquals(new Tally(2, 0), log.tally(new Filter(null, "JS-1", null)));
        assertEquals(new Tally(0, 0), log.tally(new Filter("nobody", null, null)));
    }

    @Test
    void reading_is_written_down_without_what_found_nothing() {
        log.older(new Filter(null, "JS-1", null), Long.MAX_VALUE, 50);
        log.older(new Filter(null, "Sian Seeker", null), Long.MAX_VALUE, 50);

        List<AuditRecord> read = helpdesk.all(AuditRecord.class).stream()
                .filter(record -> record.action() == AuditAction.ACCESS_LOG_READ)
                .toList();
        assertEquals("JS-1", read.get(0).subject().orElseThrow());
        assertEquals(true, read.get(1).subject().isEmpty());
    }
}

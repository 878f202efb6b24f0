package uk.gov.dwp.jobmatch.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditRecord;
import uk.gov.dwp.jobmatch.feed.ClosingTold.Wish;
import uk.gov.dwp.jobmatch.fixture.Helpdesk;

class AccountFeedTest {

    private static final String UJ = "UJS-1";

    private final Helpdesk helpdesk = new Helpdesk();
    private final Site site = new Site(helpdesk);

    @Test
    void what_somebody_did_is_one_thing_whatever_time_is_told_of_it() {
        ActivityTold noon = Site.search("UJS-1", "a1", "welder");
        ActivityTold later = at(noon, 60);

        assertEquals(List.of(Heard.APPLIED, Heard.UNCHANGED), site.did(later, noon));
        assertEquals(List.of(Heard.UNCHANGED), site.did(noon));

        assertEquals(
                List.of(later.at()),
                helpdesk.with(entities -> entities.createNativeQuery("select at from activity", Instant.class)
                        .getResultList()));
    }

    private static ActivityTold at(ActivityTold told, int minutesLater) {
        return new ActivityTold(
                told.account(),
                told.at().plus(Duration.ofMinutes(minutesLater)),
                told.id(),
                told.kind(),
                told.vacancy(),
                told.words());
    }

    @Test
    void the_newest_version_counts_and_an_older_one_is_late() {
        assertEquals(Heard.APPLIED, site.upsert(UJ, 2, "new@example.com"));
        assertEquals(Heard.UNCHANGED, site.upsert(UJ, 2, "new@example.com"));
        assertEquals(Heard.LATE, site.upsert(UJ, 1, "old@example.com"));
        assertTrue(site.known(UJ).contains("Ifan 2 new@example.com SITE"), site.known(UJ));

        assertEquals(Heard.APPLIED, site.upsert(UJ, 3, null));
        assertTrue(site.known(UJ).contains("Ifan 3 +44"), site.known(UJ));
    }

    @Test
    void consent_of_an_account_that_nobody_told_of_is_kept_until_somebody_does() {
        assertEquals(Heard.APPLIED, site.grant(UJ, 1));
        assertTrue(site.known(UJ).startsWith("JOBSEEKER NOT_KNOWN ACTIVE 0 |"), site.known(UJ));

        assertEquals(Heard.APPLIED, site.upsert(UJ, 1, null));
        assertTrue(site.known(UJ).startsWith("JOBSEEKER ONLINE ACTIVE 1 "), site.known(UJ));
        assertTrue(site.known(UJ).contains("1 t "), site.known(UJ));
    }

    @Test
    void a_late_grant_takes_its_place_in_the_history_and_undoes_no_revocation() {
        site.grant(UJ, 1);
        assertEquals(Heard.APPLIED, site.revoke(UJ, 3));

        assertEquals(Heard.LATE, site.grant(UJ, 2));

        assertEquals(
                List.of("1 true", "2 true", "3 false"),
                helpdesk.with(entities -> entities.createNativeQuery(
                                "select version || ' ' || given from consent order by version", String.class)
                        .getResultList()));
        assertEquals(Heard.UNCHANGED, site.revoke(UJ, 3));
    }

    @Test
    void the_opposite_under_a_version_that_was_used_is_not_swallowed() {
        site.grant(UJ, 1);

        assertThrows(VersionReused.class, () -> site.revoke(UJ, 1));
    }

    @Test
    void employers_have_no_consent_to_give() {
        site.upsertEmployer("EMP-1", 1, null);

        assertThrows(NoJobseeker.class, () -> site.grant("EMP-1", 1));
    }

    @Test
    void a_closed_account_is_opened_again_by_a_newer_message_and_by_no_older_one() {
        site.upsert(UJ, 1, null);

        assertEquals(Heard.APPLIED, site.close(UJ, 3, Wish.FINISH));
        assertEquals(Heard.UNCHANGED, site.close(UJ, 3, Wish.FINISH));
        assertEquals(Heard.APPLIED, site.upsert(UJ, 2, null));
        assertTrue(site.known(UJ).startsWith("JOBSEEKER ONLINE CLOSING 2 "), site.known(UJ));

        assertEquals(Heard.APPLIED, site.upsert(UJ, 5, null));
        assertEquals(Heard.LATE, site.close(UJ, 4, Wish.FINISH));
        assertTrue(site.known(UJ).startsWith("JOBSEEKER ONLINE ACTIVE 5 "), site.known(UJ));
    }

    @Test
    void what_is_deleted_here_takes_nothing_any_more() {
        site.upsert(UJ, 1, "gone@example.com");
        helpdesk.sql("delete from account_holder");
        helpdesk.sql("update account set state = 'DELETED'");

        assertEquals(Heard.DELETED, site.upsert(UJ, 2, "gone@example.com"));
        assertEquals(Heard.DELETED, site.grant(UJ, 1));
        assertEquals(Heard.DELETED, site.close(UJ, 3, Wish.FINISH));
        assertEquals(List.of(Heard.DELETED), site.did(Site.search(UJ, "a", "baker")));
        assertEquals("JOBSEEKER ONLINE DELETED 1 2013-01-20 12:00:00+00 |  |  | ", site.known(UJ));
    }

    @Test
    void a_restriction_outlives_what_the_source_says() {
        site.upsert(UJ, 1, null);
        helpdesk.sql("update account set state = 'RESTRICTED'");

        site.upsert(UJ, 2, null);
        site.close(UJ, 3, Wish.FINISH);

        assertTrue(site.known(UJ).startsWith("JOBSEEKER ONLINE RESTRICTED 2 "), site.known(UJ));
        assertTrue(site.known(UJ).contains(" 3 FINISH "), site.known(UJ));
    }

    @Test
    void what_was_done_is_one_thing_however_often_it_is_told() {
        assertEquals(
                List.of(Heard.APPLIED, Heard.APPLIED, Heard.UNCHANGED),
                site.did(
                        Site.search(UJ, "a", "baker"),
                        Site.search("UJS-2", "a", "baker"),
                        Site.search(UJ, "a", "baker")));
        assertEquals(
                List.of(Heard.UNCHANGED, Heard.APPLIED),
                site.did(Site.search(UJ, "a", "baker"), Site.search(UJ, "b", "cook")));
    }

    @Test
    void what_changed_is_in_the_audit_and_what_did_not_is_not() {
        site.upsert(UJ, 1, null);
        site.upsert(UJ, 1, null);
        site.revoke(UJ, 1);
        site.revoke(UJ, 1);

        assertEquals(
                List.of(AuditAction.ACCOUNT_TOLD, AuditAction.CONSENT_REVOKED),
                helpdesk.all(AuditRecord.class).stream()
                        .map(AuditRecord::action)
                        .toList());
    }

    @Test
    void a_message_is_a_handful_of_statements() {
        assertTrue(helpdesk.statements(() -> site.upsert(UJ, 1, "a@example.com")) <= 8);
        assertTrue(helpdesk.statements(() -> site.grant(UJ, 1)) <= 8);
        assertTrue(helpdesk.statements(() -> site.did(
                        Site.search(UJ, "a", "x"), Site.search("UJS-2", "b", "y"), Site.search("UJS-3", "c", "z")))
                <= 8);
    }

    @Test
    void nobody_but_the_site_may_tell() {
        assertThrows(
                EJBAccessException.class,
                () -> helpdesk.as("ed", AccountFeed.class)
                        .say(new ConsentTold(UJ, 1, true, Site.NOON, "x", uk.gov.dwp.jobmatch.routing.Language.EN)));
    }
}

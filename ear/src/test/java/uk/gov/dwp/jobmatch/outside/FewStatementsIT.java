package uk.gov.dwp.jobmatch.outside;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.gov.dwp.jobmatch.whole.Records;
import uk.gov.dwp.jobmatch.whole.RunningHelpdesk;
import uk.gov.dwp.jobmatch.whole.Statements;

/** No page asks the database once for each of the rows that it shows. */
class FewStatementsIT {

    /** What the helpdesk does of itself meanwhile counts too, so the best of these is the page's own. */
    private static final int LOOKS = 6;

    /** Fewer than a list has rows. Most pages need four to nine; an account needs thirteen, its gate's six among them. */
    private static final int MOST = 13;

    /** An incident is put together from as many desks. */
    private static final int MOST_OF_AN_INCIDENT = 20;

    private static Statements statements;

    @BeforeAll
    static void somebody_has_work_to_look_at() {
        statements = new Statements(RunningHelpdesk.shared());
        PartnerSystem telford = PartnerSystem.ofTelford();
        for (int i = 0; i < 30; i++) {
            telford.submit(Submission.ofEmployer());
        }
    }

    @AfterAll
    static void the_server_need_not_count_any_more() {
        statements.close();
    }

    @ParameterizedTest
    @CsvSource({
        "helpdesk, my-work",
        "helpdesk, queue",
        "helpdesk, queue?view=UNASSIGNED&priority=STANDARD&channel=EMPLOYER_DIRECT",
        "helpdesk, away",
        "helpdesk, failed-deliveries",
        "adviser, raise",
        "adviser, raised",
        "adviser, callbacks",
        "teamleader-telford, callbacks",
        "qat, callbacks",
        "dutymanager, callbacks",
        "dutymanager, accounted-calls",
        "dutymanager, safety-alerts",
        "dutymanager, control-measures",
        "dutymanager, changes",
        "dutymanager, holder-requests",
        "dutymanager, holds",
        "policy, retention",
        "adviser, tasks",
        "auditor, audit",
        "auditor, access-log",
        "adviser, find-account",
        "policy, policy",
        "policy, new-policy",
        "auditor, policy-version?number=1",
        "policy, templates",
        "admin, people",
        "admin, teams",
        "admin, offices",
        "admin, mailboxes",
        "admin, sites",
        "admin, site?code=DUNDEE",
        "admin, office?code=CARDIFF",
        "admin, calendars",
        "admin, partners",
        "admin, partner?code=ed-telford",
        "admin, operations",
        "admin, reconciliation"
    })
    void a_page_needs_few(String person, String page) {
        assertNeeds(MOST, person, page);
    }

    @ParameterizedTest
    @ValueSource(strings = {"helpdesk", "dutymanager"})
    void and_so_does_an_incident(String person) {
        String reference = PartnerSystem.ofTelford().raise(Submission.ofEmployerWithoutEmail());
        StaffMember.signedInAs("helpdesk2").answer(reference, "We have put it right.");

        assertNeeds(MOST_OF_AN_INCIDENT, person, "incident?reference=" + reference);
    }

    private static void assertNeeds(int most, String person, String page) {
        StaffMember member = StaffMember.signedInAs(person);

        long fewest = LongStream.range(0, LOOKS)
                .map(look -> neededFor(member, page))
                .min()
                .orElseThrow();

        assertTrue(fewest <= most, () -> page + " needs " + fewest + " statements");
    }

    @Test
    void and_so_does_an_account() {
        Records records = RunningHelpdesk.shared().records();
        records.change("insert into account (reference, kind, origin) values ('UJS-700001', 'JOBSEEKER', 'ONLINE')");
        records.change("""
                insert into consent values ('UJS-700001', 1, true, now(), now(), 'uj-site', 'FEED', '2012-11', 'EN')
                """);
        records.change("""
                insert into activity (account, at, id, kind)
                select 'UJS-700001', now() - n * interval '1 hour', n, 'SEARCH' from generate_series(1, 60) n
                """);
        String reference =
                PartnerSystem.ofJobseekerDirect().raise(Submission.ofJobseeker().with("accountRef", "UJS-700001"));

        a_page_needs_few("helpdesk", "account?incident=" + reference);
    }

    private static long neededFor(StaffMember member, String page) {
        long before = statements.soFar();
        member.page(page);
        return statements.soFar() - before;
    }
}

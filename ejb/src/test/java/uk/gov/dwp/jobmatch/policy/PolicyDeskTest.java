package uk.gov.dwp.jobmatch.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static uk.gov.dwp.jobmatch.fixture.FormFixture.aForm;
import static uk.gov.dwp.jobmatch.fixture.SettableClock.london;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import uk.gov.dwp.jobmatch.approval.ApprovalDesk;
import uk.gov.dwp.jobmatch.audit.AuditRecord;
import uk.gov.dwp.jobmatch.directory.Directory;
import uk.gov.dwp.jobmatch.directory.PolicyTerms;
import uk.gov.dwp.jobmatch.directory.PolicyVersion;
import uk.gov.dwp.jobmatch.directory.PolicyVersion.State;
import uk.gov.dwp.jobmatch.due.DueTimes;
import uk.gov.dwp.jobmatch.fixture.Helpdesk;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.proposal.NotConfirmed;
import uk.gov.dwp.jobmatch.proposal.NotConfirmed.Why;
import uk.gov.dwp.jobmatch.proposal.Proposals;
import uk.gov.dwp.jobmatch.routing.Policy;

class PolicyDeskTest {

    private static final LocalDate TOMORROW = LocalDate.of(2026, 11, 24);

    private final Helpdesk helpdesk = new Helpdesk();
    private final PolicyDesk desk = helpdesk.as("policy", PolicyDesk.class);
    private final PolicyBook book = helpdesk.as("auditor", PolicyBook.class);
    private final ApprovalDesk second = helpdesk.as("dutymanager", ApprovalDesk.class);
    private final Directory directory = helpdesk.bean(Directory.class);

    @Test
    void a_version_that_two_people_want_counts_from_the_start_of_its_day_and_not_before() {
        desk.propose(TOMORROW, standardAnswersIn(Duration.ofHours(30)));
        confirm();

        assertEquals(Duration.ofHours(20), inForceAt("2026-11-23T23:59").standardTarget());
        assertEquals(Duration.ofHours(30), inForceAt("2026-11-24T00:00").standardTarget());
    }

    @Test
    void a_version_that_nobody_confirms_never_counts() {
        desk.propose(TOMORROW, standardAnswersIn(Duration.ofHours(30)));

        assertEquals(1, inForceAt("2026-11-27T10:00").version());
        assertEquals(List.of(1), numbers());
    }

    @Test
    void it_is_too_late_to_confirm_once_its_day_has_begun() {
        desk.propose(TOMORROW, standardAnswersIn(Duration.ofHours(30)));
        helpdesk.clock.setTo("2026-11-24T00:00");

        assertNotConfirmed(Why.STALE, this::confirm);
        assertEquals(1, inForceAt("2026-11-24T12:00").version());
    }

    @Test
    void nobody_confirms_a_version_of_their_own() {
        desk.propose(TOMORROW, standardAnswersIn(Duration.ofHours(30)));
        helpdesk.sql("update proposed_change set proposed_by = 'dutymanager'");

        assertNotConfirmed(Why.OWN, this::confirm);
        assertEquals(State.PROPOSED, helpdesk.now(PolicyVersion.class, 2).state());
    }

    @Test
    void open_incidents_keep_their_version_and_so_do_the_calls_they_owe_later() {
        Incident incident =
                helpdesk.accept(aForm().fromEmployerDirect("TELFORD").withoutEmail());
        desk.propose(TOMORROW, standardAnswersIn(Duration.ofHours(30)));
        confirm();
        inForceAt("2026-11-24T10:00");

        var callback = helpdesk.callback(helpdesk.answer(incident));

        assertEquals(1, helpdesk.now(incident).route().policyVersion());
        assertEquals(incident.dueAt(), helpdesk.now(incident).dueAt());
        assertEquals(london("2026-11-26T10:00"), callback.dueAt());
        assertTrue(helpdesk.bean(DueTimes.class).of(callback).isWhole());
        assertEquals(2, helpdesk.accept(aForm()).route().policyVersion());
    }

    @Test
    void only_what_differs_is_told_and_the_audit_holds_it_before_and_after() {
        helpdesk.sql("insert into postcode_area values ('LS', 'ANNESLEY'), ('BT', 'DUNDEE')");
        PolicyTerms now = book.newest().terms();
        Policy policy = withDomains(now.policy(), List.of("dwp.gov.uk"));
        desk.propose(TOMORROW, terms(policy, Map.of("TELFORD", List.of("LS"))));
        confirm();

        assertEquals(
                "2: DWP_DOMAINS dwp.gov.uk dwp.gsi.gov.uk jobcentreplus.gsi.gov.uk > dwp.gov.uk; "
                        + "POSTCODE_AREA BT DUNDEE > -; POSTCODE_AREA LS ANNESLEY > TELFORD",
                lastAudit());
        assertEquals(book.newest().differences(), book.open(2).differences());
    }

    @Test
    void an_area_goes_to_its_new_site_with_the_new_version_and_the_old_version_still_says_where_it_went() {
        helpdesk.sql("insert into postcode_area values ('LS', 'ANNESLEY'), ('BT', 'DUNDEE')");
        desk.propose(TOMORROW, terms(book.newest().terms().policy(), Map.of("TELFORD", List.of("LS"))));
        confirm();
        assertEquals(Optional.of("ANNESLEY"), directory.siteOfPostcode("LS1 4AP"));

        inForceAt("2026-11-24T10:00");

        assertEquals(Optional.of("TELFORD"), directory.siteOfPostcode("LS1 4AP"));
        assertEquals(Optional.empty(), directory.siteOfPostcode("BT1 5GS"));
        assertEquals(
                Map.of("LS", "ANNESLEY", "BT", "DUNDEE"), book.open(1).terms().siteOfArea());
    }

    @Test
    void what_waits_can_be_read_as_it_would_be_and_withdrawn() {
        helpdesk.sql("insert into postcode_area values ('LS', 'ANNESLEY')");
        desk.propose(TOMORROW, terms(book.newest().terms().policy(), Map.of("DUNDEE", List.of("LS"))));
        assertThrows(PolicyWaits.class, () -> desk.propose(TOMORROW, standardAnswersIn(Duration.ofHours(30))));
        assertEquals(Map.of("LS", "DUNDEE"), book.open(2).terms().siteOfArea());

        assertTrue(desk.withdraw(2));

        assertEquals(State.DROPPED, helpdesk.now(PolicyVersion.class, 2).state());
        desk.propose(TOMORROW, standardAnswersIn(Duration.ofHours(30)));
        confirm();
        assertEquals(List.of(3, 1), numbers());
        assertEquals(Map.of("LS", "ANNESLEY"), book.open(3).terms().siteOfArea());
    }

    @Test
    void what_somebody_thinks_better_of_is_what_they_saw() {
        desk.propose(TOMORROW, standardAnswersIn(Duration.ofHours(30)));
        desk.withdraw(2);
        desk.propose(TOMORROW, standardAnswersIn(Duration.ofHours(31)));

        assertFalse(desk.withdraw(2));

        assertEquals(State.PROPOSED, helpdesk.now(PolicyVersion.class, 3).state());
    }

    @Test
    void two_people_who_propose_at_once_do_it_one_after_the_other() {
        List<Boolean> proposed = Helpdesk.atOnce(2, thread -> {
            try {
                desk.propose(TOMORROW, standardAnswersIn(Duration.ofHours(30 + thread)));
                return true;
            } catch (PolicyWaits another) {
                return false;
            }
        });

        assertEquals(1, proposed.stream().filter(done -> done).count());
    }

    @Test
    void the_one_that_lapsed_leaves_the_way_free() {
        desk.propose(LocalDate.of(2026, 12, 1), standardAnswersIn(Duration.ofHours(30)));
        helpdesk.clock.advance(Duration.ofDays(2));

        desk.propose(LocalDate.of(2026, 12, 1), standardAnswersIn(Duration.ofHours(40)));

        assertEquals(State.DROPPED, helpdesk.now(PolicyVersion.class, 2).state());
        confirm();
        assertEquals(3, inForceAt("2026-12-01T00:00").version());
    }

    @Test
    void a_day_belongs_to_one_version_and_no_later_version_comes_before_an_agreed_one() {
        PolicyTerms longer = standardAnswersIn(Duration.ofHours(30));
        desk.propose(LocalDate.of(2026, 12, 1), longer);
        confirm();
        PolicyTerms longest = standardAnswersIn(Duration.ofHours(40));

        assertEquals(List.of(PolicyFault.of(PolicyFault.Kind.DATE_TAKEN)), desk.faults(TOMORROW, longest));
        assertEquals(
                List.of(PolicyFault.of(PolicyFault.Kind.DATE_TAKEN)), desk.faults(LocalDate.of(2026, 12, 1), longest));
        assertEquals(List.of(), desk.faults(LocalDate.of(2026, 12, 2), longest));
        assertEquals(
                List.of(PolicyFault.of(PolicyFault.Kind.NOTHING_NEW)), desk.faults(LocalDate.of(2026, 12, 2), longer));
    }

    private static void assertNotConfirmed(Why why, Executable deed) {
        assertEquals(why, assertThrows(NotConfirmed.class, deed).why());
    }

    private void confirm() {
        assertTrue(second.confirm(
                helpdesk.as("dutymanager", Proposals.class)
                        .waiting(Long.MIN_VALUE, 10)
                        .get(0)
                        .id(),
                ""));
        directory.forget();
    }

    private Policy inForceAt(String time) {
        helpdesk.clock.setTo(time);
        directory.forget();
        return directory.policy();
    }

    private List<Integer> numbers() {
        return book.agreed().stream()
                .map(edition -> edition.version().version())
                .toList();
    }

    private String lastAudit() {
        List<AuditRecord> all = helpdesk.all(AuditRecord.class);
        return all.get(all.size() - 1).detail().orElseThrow();
    }

    private PolicyTerms standardAnswersIn(Duration target) {
        PolicyTerms now = book.newest().terms();
        Policy policy = now.policy();
        return terms(
                new Policy(
                        0,
                        policy.defaultSite(),
                        policy.dwpDomains(),
                        policy.copyEmployerOnEmployerDirectReplies(),
                        policy.replyToJobseekerOnJobseekerDirect(),
                        policy.immediateTarget(),
                        policy.priorityTarget(),
                        target,
                        policy.safetyPhone()),
                now.areas());
    }

    private PolicyTerms terms(Policy policy, Map<String, List<String>> areas) {
        PolicyTerms now = book.newest().terms();
        return new PolicyTerms(
                policy, now.absentDays(), now.passwordDays(), now.alertMinutes(), now.alertRepeats(), areas);
    }

    private static Policy withDomains(Policy policy, List<String> domains) {
        return new Policy(
                0,
                policy.defaultSite(),
                domains,
                policy.copyEmployerOnEmployerDirectReplies(),
                policy.replyToJobseekerOnJobseekerDirect(),
                policy.immediateTarget(),
                policy.priorityTarget(),
                policy.standardTarget(),
                policy.safetyPhone());
    }
}

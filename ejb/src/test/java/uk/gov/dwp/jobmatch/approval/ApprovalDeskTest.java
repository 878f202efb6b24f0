package uk.gov.dwp.jobmatch.approval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import uk.gov.dwp.jobmatch.answer.Correspondence;
import uk.gov.dwp.jobmatch.answer.Letter;
import uk.gov.dwp.jobmatch.answer.Undeliverable;
import uk.gov.dwp.jobmatch.audit.AuditRecord;
import uk.gov.dwp.jobmatch.delivery.Delivery;
import uk.gov.dwp.jobmatch.directory.Duties;
import uk.gov.dwp.jobmatch.directory.Mailbox;
import uk.gov.dwp.jobmatch.directory.Person;
import uk.gov.dwp.jobmatch.directory.Role;
import uk.gov.dwp.jobmatch.fixture.Helpdesk;
import uk.gov.dwp.jobmatch.place.AddressTaken;
import uk.gov.dwp.jobmatch.place.Mailboxes;
import uk.gov.dwp.jobmatch.place.PlaceChanged;
import uk.gov.dwp.jobmatch.proposal.NotConfirmed;
import uk.gov.dwp.jobmatch.proposal.NotConfirmed.Why;
import uk.gov.dwp.jobmatch.proposal.Proposals;
import uk.gov.dwp.jobmatch.proposal.ProposedChange;
import uk.gov.dwp.jobmatch.proposal.ProposedChange.State;
import uk.gov.dwp.jobmatch.staff.StaffDesk;

class ApprovalDeskTest {

    private static final String NEW_ADDRESS = "leeds.new@dwp.gov.uk";

    private final Helpdesk helpdesk = new Helpdesk();
    private final Mailboxes mailboxes = helpdesk.as("admin", Mailboxes.class);
    private final ApprovalDesk second = helpdesk.as("dutymanager", ApprovalDesk.class);

    @AfterEach
    void leave_no_mailbox_behind() {
        helpdesk.sql("delete from mailbox where code = 'NEW_BOX'");
    }

    @Test
    void mail_goes_to_the_old_address_until_a_second_person_gives_back_the_code_that_reached_the_new_one() {
        mailboxes.readdress("LEEDS", 0, NEW_ADDRESS);

        Letter test = letter();
        assertEquals(NEW_ADDRESS, test.address());
        assertEquals("LEEDS@dwp.gov.uk", leeds().address());

        assertTrue(second.confirm(waiting().id(), String.valueOf(test.words())));
        assertEquals(NEW_ADDRESS, leeds().address());
        assertEquals(State.CONFIRMED, change().state());
        assertTrue(change().code().isEmpty());
    }

    @Test
    void a_wrong_code_changes_nothing_and_the_fifth_ends_the_wait() {
        mailboxes.readdress("LEEDS", 0, NEW_ADDRESS);
        long id = waiting().id();

        for (int i = 0; i < 5; i++) {
            assertFalse(second.confirm(id, "no code"));
        }

        assertEquals(State.DECLINED, change().state());
        assertEquals("LEEDS@dwp.gov.uk", leeds().address());
        assertNotConfirmed(Why.GONE, () -> second.confirm(id, "again"));
    }

    @Test
    void after_two_days_it_is_too_late_and_the_test_message_goes_nowhere() {
        mailboxes.readdress("LEEDS", 0, NEW_ADDRESS);
        String code = String.valueOf(letter().words());
        long id = waiting().id();

        helpdesk.clock.advance(Duration.ofDays(2));

        assertNotConfirmed(Why.GONE, () -> second.confirm(id, code));
        assertThrows(Undeliverable.class, this::letter);
        assertEquals(List.of(), helpdesk.as("admin", Proposals.class).waiting(Long.MIN_VALUE, 10));
    }

    @Test
    void what_waits_is_read_a_page_at_a_time_the_oldest_first() {
        mailboxes.readdress("LEEDS", 0, NEW_ADDRESS);
        mailboxes.readdress("WALSALL", 0, "another@dwp.gov.uk");
        Proposals proposals = helpdesk.as("admin", Proposals.class);

        ProposedChange first = proposals.waiting(Long.MIN_VALUE, 1).get(0);

        assertEquals("LEEDS", first.subject());
        assertEquals("WALSALL", proposals.waiting(first.id(), 1).get(0).subject());
    }

    @Test
    void whoever_proposes_a_change_is_not_the_second_person() {
        mailboxes.readdress("LEEDS", 0, NEW_ADDRESS);
        String code = String.valueOf(letter().words());

        assertNotConfirmed(
                Why.OWN,
                () -> helpdesk.as("admin", ApprovalDesk.class).confirm(waiting().id(), code));
        assertEquals("LEEDS@dwp.gov.uk", leeds().address());
    }

    @Test
    void what_has_changed_meanwhile_is_not_changed_by_an_old_proposal() {
        mailboxes.readdress("LEEDS", 0, NEW_ADDRESS);
        String code = String.valueOf(letter().words());
        helpdesk.sql("update mailbox set address = 'leeds.other@dwp.gov.uk' where code = 'LEEDS'");

        assertNotConfirmed(Why.STALE, () -> second.confirm(waiting().id(), code));
        assertEquals("leeds.other@dwp.gov.uk", leeds().address());
    }

    @Test
    void a_newer_proposal_takes_the_place_of_the_older_one() {
        mailboxes.readdress("LEEDS", 0, "leeds.wrong@dwp.gov.uk");
        mailboxes.readdress("LEEDS", 0, NEW_ADDRESS);

        assertEquals(NEW_ADDRESS, waiting().after());
        assertEquals(
                List.of(State.OUTDATED, State.WAITING),
                helpdesk.all(ProposedChange.class).stream()
                        .map(ProposedChange::state)
                        .toList());
    }

    @Test
    void a_new_mailbox_is_off_until_its_address_is_confirmed() {
        mailboxes.add("NEW_BOX", "New", "new.box@dwp.gov.uk");
        assertFalse(helpdesk.now(Mailbox.class, "NEW_BOX").isActive());
        assertThrows(RuntimeException.class, () -> mailboxes.switchOn("NEW_BOX", 0));

        assertTrue(second.confirm(waiting().id(), String.valueOf(letter().words())));

        assertTrue(helpdesk.now(Mailbox.class, "NEW_BOX").isActive());
    }

    @Test
    void no_two_mailboxes_have_one_address_and_no_two_people_change_one_unseen() {
        assertThrows(AddressTaken.class, () -> mailboxes.readdress("LEEDS", 0, "walsall@DWP.gov.uk"));
        assertThrows(AddressTaken.class, () -> mailboxes.add("LEEDS", "Leeds", NEW_ADDRESS));

        mailboxes.switchOff("LEEDS", 0);
        assertThrows(PlaceChanged.class, () -> mailboxes.switchOn("LEEDS", 0));
        assertFalse(leeds().isActive());
    }

    @Test
    void no_address_and_no_code_stands_in_the_audit() {
        mailboxes.readdress("LEEDS", 0, NEW_ADDRESS);
        String code = String.valueOf(letter().words());
        long id = waiting().id();
        second.confirm(id, code);

        List<String> written = helpdesk.all(AuditRecord.class).stream()
                .map(record -> record.action() + " " + record.subject().orElse("-") + " "
                        + record.detail().orElse("-"))
                .toList();
        assertEquals(
                List.of(
                        "CHANGE_PROPOSED LEEDS MAILBOX_ADDRESS " + id,
                        "CHANGE_CONFIRMED LEEDS MAILBOX_ADDRESS " + id,
                        "MAILBOX_READDRESSED LEEDS MAILBOX_ADDRESS " + id),
                written);
    }

    @Test
    void a_role_that_opens_other_peoples_rights_is_given_by_two() {
        helpdesk.as("admin", StaffDesk.class)
                .assign("helpdesk", 0, new Duties(Set.of(Role.HELPDESK, Role.AUDITOR, Role.DUTY_MANAGER), null, null));
        assertEquals(Set.of(Role.HELPDESK, Role.AUDITOR), rolesOfHelpdesk());

        assertTrue(second.confirm(waiting().id(), ""));

        assertEquals(Set.of(Role.HELPDESK, Role.AUDITOR, Role.DUTY_MANAGER), rolesOfHelpdesk());
    }

    @Test
    void nobody_agrees_to_a_role_of_their_own() {
        helpdesk.as("admin", StaffDesk.class)
                .assign("dutymanager", 0, new Duties(Set.of(Role.DUTY_MANAGER, Role.ADMINISTRATOR), null, null));

        assertNotConfirmed(Why.OWN, () -> second.confirm(waiting().id(), ""));
    }

    @Test
    void a_role_is_not_given_for_duties_that_have_changed_since_nor_to_who_has_left() {
        StaffDesk desk = helpdesk.as("admin", StaffDesk.class);
        desk.assign("helpdesk", 0, new Duties(Set.of(Role.POLICY_OWNER), null, null));
        helpdesk.sql("insert into person_role values ('helpdesk', 'auditor')");
        assertNotConfirmed(Why.STALE, () -> second.confirm(waiting().id(), ""));

        desk.end("helpdesk", helpdesk.now(Person.class, "helpdesk").version());
        assertEquals(List.of(), helpdesk.as("admin", Proposals.class).waiting(Long.MIN_VALUE, 10));
    }

    @Test
    void what_is_declined_is_not_made() {
        mailboxes.readdress("LEEDS", 0, NEW_ADDRESS);
        long id = waiting().id();

        helpdesk.as("admin", Proposals.class).decline(id);

        assertEquals(State.DECLINED, change().state());
        assertNotConfirmed(Why.GONE, () -> second.confirm(id, ""));
    }

    private static void assertNotConfirmed(Why why, Executable deed) {
        assertEquals(why, assertThrows(NotConfirmed.class, deed).why());
    }

    private Letter letter() {
        List<Delivery> all = helpdesk.all(Delivery.class);
        return helpdesk.bean(Correspondence.class).letter(all.get(all.size() - 1));
    }

    private ProposedChange waiting() {
        return helpdesk.as("admin", Proposals.class).waiting(Long.MIN_VALUE, 10).get(0);
    }

    private ProposedChange change() {
        return helpdesk.all(ProposedChange.class).get(0);
    }

    private Mailbox leeds() {
        return helpdesk.now(Mailbox.class, "LEEDS");
    }

    private Set<String> rolesOfHelpdesk() {
        return helpdesk.now(Person.class, "helpdesk").roles();
    }
}

package uk.gov.dwp.jobmatch.holderright;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static uk.gov.dwp.jobmatch.fixture.FormFixture.aForm;

import jakarta.ejb.EJBAccessException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.gov.dwp.jobmatch.account.Account;
import uk.gov.dwp.jobmatch.account.AccountHolder;
import uk.gov.dwp.jobmatch.account.AccountState;
import uk.gov.dwp.jobmatch.audit.AuditRecord;
import uk.gov.dwp.jobmatch.delivery.Delivery;
import uk.gov.dwp.jobmatch.delivery.Purpose;
import uk.gov.dwp.jobmatch.erasure.AccountErasure;
import uk.gov.dwp.jobmatch.erasure.Holder;
import uk.gov.dwp.jobmatch.erasure.Holds;
import uk.gov.dwp.jobmatch.fixture.Helpdesk;
import uk.gov.dwp.jobmatch.holderright.Decision.Ground;
import uk.gov.dwp.jobmatch.holderright.Decision.OpenIncidents;
import uk.gov.dwp.jobmatch.holderright.HolderRequest.Identity;
import uk.gov.dwp.jobmatch.holderright.HolderRequest.Kind;
import uk.gov.dwp.jobmatch.holderright.HolderRequest.State;
import uk.gov.dwp.jobmatch.holderright.RequestNotPossible.Why;
import uk.gov.dwp.jobmatch.incident.ChangedByAnother;
import uk.gov.dwp.jobmatch.incident.Entry;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.incident.IncidentFile;
import uk.gov.dwp.jobmatch.incident.IncidentState;
import uk.gov.dwp.jobmatch.incident.RestrictedRecord;
import uk.gov.dwp.jobmatch.incident.Restriction;

class HolderRequestsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final Helpdesk helpdesk = new Helpdesk().withSecondDutyManager();
    private final Holder holder = Holder.signUp(helpdesk);
    private final HolderRequests requests = helpdesk.as("dutymanager", HolderRequests.class);
    private final DecisionDesk desk = helpdesk.as("dutymanager", DecisionDesk.class);
    private final DecisionDesk second = helpdesk.as("dutymanager2", DecisionDesk.class);

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, 2026-12-23",
        "2026-10-31, 2026-11-30", // November has no 31st
        "2026-11-05, 2026-12-07", // a Saturday: the Monday after
        "2026-10-23, 2026-11-23",
        "2025-11-25, 2025-12-29" // Christmas Day, Boxing Day, a weekend
    })
    void a_request_is_due_in_a_month_on_a_working_day(LocalDate receivedOn, LocalDate due) {
        assertEquals(due, record(Kind.ACCESS, receivedOn).dueOn());
    }

    @Test
    void it_is_extended_once_and_in_time_by_two_months() {
        HolderRequest request = record(Kind.ACCESS, TODAY);

        desk.extend(request.id(), request.version(), "There is much of it");

        HolderRequest extended = now(request);
        assertEquals(LocalDate.of(2027, 2, 23), extended.dueOn());
        assertEquals(Why.TOO_LATE_TO_EXTEND, refused(() -> desk.extend(request.id(), extended.version(), "More")));
        HolderRequest late = record(Kind.ACCESS, LocalDate.of(2026, 9, 1));
        assertEquals(Why.TOO_LATE_TO_EXTEND, refused(() -> desk.extend(late.id(), late.version(), "More")));
    }

    @Test
    void nobody_asks_for_an_account_that_is_not_there_nor_from_tomorrow() {
        assertEquals(
                Why.NO_SUCH_ACCOUNT,
                refused(() -> requests.record(new Asked(Kind.ACCESS, "JS-0", TODAY, Identity.DOCUMENTS))));
        assertEquals(Why.RECEIVED_IN_FUTURE, refused(() -> record(Kind.ACCESS, TODAY.plusDays(1))));
    }

    @Test
    void whoever_decided_it_cannot_be_the_one_who_agrees() {
        HolderRequest request = proposed(Kind.ACCESS, Proposed.grant("It is theirs"));

        assertEquals(Why.OWN, refused(() -> desk.agree(request.id(), request.version())));
        assertEquals(State.PROPOSED, now(request).state());
    }

    @Test
    void the_second_of_two_who_agree_is_told() {
        HolderRequest request = proposed(Kind.ACCESS, Proposed.grant("It is theirs"));
        second.agree(request.id(), request.version());

        assertThrows(ChangedByAnother.class, () -> second.agree(request.id(), request.version()));
    }

    @Test
    void a_refusal_has_a_ground_and_ends_it() {
        HolderRequest request = proposed(Kind.ERASURE, Proposed.refuse(Ground.UNFOUNDED, "The tenth this week"));

        second.agree(request.id(), request.version());

        assertEquals(State.REFUSED, now(request).state());
        assertTrue(now(request).endedAt().isPresent());
        assertEquals(Optional.of(Ground.UNFOUNDED), now(request).decision().flatMap(Decision::ground));
    }

    @Test
    void what_is_sent_back_is_decided_again() {
        HolderRequest request =
                proposed(Kind.RECTIFICATION, Proposed.correct(Map.of(HolderField.NAME, "Zephyrine Q"), "Typed wrong"));

        second.sendBack(request.id(), request.version());

        assertEquals(State.OPEN, now(request).state());
        assertEquals(Map.of(), desk.corrections(now(request)));
    }

    @Test
    void a_correction_changes_the_holder_and_the_open_incidents_follow() {
        Incident open = helpdesk.accept(Holder.form());
        HolderRequest request = proposed(
                Kind.RECTIFICATION,
                Proposed.correct(
                        Map.of(HolderField.EMAIL, "z@new.example", HolderField.PHONE, "01632 960 002"), "Moved"));

        second.agree(request.id(), request.version());

        AccountHolder corrected = helpdesk.now(AccountHolder.class, Holder.ACCOUNT);
        assertEquals(Optional.of("z@new.example"), corrected.email());
        assertEquals(Optional.of(AccountHolder.EmailOrigin.HELPDESK), corrected.emailOrigin());
        assertEquals(Optional.of("+441632960002"), corrected.phone());
        assertEquals("z@new.example", helpdesk.now(open).form().customer().email());
        assertEquals(State.DONE, now(request).state());
        assertEquals(Map.of(), desk.corrections(now(request)));
    }

    @Test
    void
            what_the_account_called_them_wrongly_is_corrected_on_open_incidents_too_and_what_the_form_says_otherwise_stays() {
        Incident open = helpdesk.accept(Holder.form());
        Incident byAnother = helpdesk.accept(Holder.form().named("Her mother"));
        HolderRequest request = proposed(
                Kind.RECTIFICATION,
                Proposed.correct(
                        Map.of(HolderField.NAME, "Zephyrine Quill", HolderField.CONTACT_NEEDS, "Large print"),
                        "Typed wrong"));

        second.agree(request.id(), request.version());

        assertEquals("Zephyrine Quill", helpdesk.now(open).form().customer().name());
        assertEquals("Large print", helpdesk.now(open).form().customer().contactNeeds());
        assertEquals("Her mother", helpdesk.now(byAnother).form().customer().name());
        assertTrue(helpdesk.all(Entry.class).stream()
                .anyMatch(entry -> entry.incident() == open.id() && entry.kind() == Entry.Kind.CONTACT_CHANGED));
    }

    @Test
    void a_correction_reaches_what_came_from_the_address_that_was_wrong() {
        Incident unnamed = helpdesk.accept(Holder.form().withAccount(""));
        HolderRequest request =
                proposed(Kind.RECTIFICATION, Proposed.correct(Map.of(HolderField.EMAIL, "z@new.example"), "Moved"));

        second.agree(request.id(), request.version());

        assertEquals("z@new.example", helpdesk.now(unnamed).form().customer().email());
    }

    @Test
    void a_correction_does_not_wait_for_an_incident_that_cannot_be_answered_by_it() {
        Incident open = helpdesk.accept(aForm().fromJobseekerOnline()
                .withAccount(Holder.ACCOUNT)
                .withEmail("zephyrine@quillfeather.example")
                .withoutPhone());
        helpdesk.sql("insert into suppressed_address values ('z@full.example', now(), now() + interval '9 days')");
        HolderRequest request =
                proposed(Kind.RECTIFICATION, Proposed.correct(Map.of(HolderField.EMAIL, "z@full.example"), "Moved"));

        second.agree(request.id(), request.version());

        assertEquals(
                Optional.of("z@full.example"),
                helpdesk.now(AccountHolder.class, Holder.ACCOUNT).email());
        assertEquals(
                "zephyrine@quillfeather.example",
                helpdesk.now(open).form().customer().email());
    }

    @ParameterizedTest
    @CsvSource({"EMAIL, nobody, EMAIL_INVALID", "PHONE, 12, PHONE_INVALID", "SECOND_PHONE, 09068 123456, PHONE_INVALID"
    })
    void no_correction_makes_it_worse(HolderField field, String value, Why why) {
        HolderRequest request = record(Kind.RECTIFICATION, TODAY);
        Proposed worse = Proposed.correct(Map.of(field, value), "Asked");

        assertEquals(why, refused(() -> desk.propose(request.id(), request.version(), worse)));
    }

    @Test
    void erasure_with_open_incidents_needs_the_holders_choice() {
        holder.openIncident();
        HolderRequest request = record(Kind.ERASURE, TODAY);

        assertEquals(
                Why.CHOICE_NEEDED,
                refused(() -> desk.propose(request.id(), request.version(), Proposed.erase(null, "Asked"))));
    }

    @Test
    void erasure_withdraws_what_is_open_where_the_holder_chose_so() {
        Incident open = holder.openIncident();
        helpdesk.sql("delete from restriction");
        HolderRequest request = proposed(Kind.ERASURE, Proposed.erase(OpenIncidents.WITHDRAW, "Zephyrine asked"));

        second.agree(request.id(), request.version());

        assertEquals(State.DONE, now(request).state());
        assertEquals(IncidentState.WITHDRAWN, helpdesk.now(open).state());
        assertEquals(List.of(), Holder.found(helpdesk));
    }

    @Test
    void erasure_waits_until_what_is_open_is_finished_where_the_holder_chose_so() {
        Incident open = helpdesk.accept(Holder.form());
        HolderRequest request = proposed(Kind.ERASURE, Proposed.erase(OpenIncidents.FINISH, "Zephyrine asked"));
        second.agree(request.id(), request.version());

        helpdesk.bean(ErasureSweep.class).sweep();
        assertEquals(State.AGREED, now(request).state());
        assertEquals(AccountState.CLOSING, account().state());
        helpdesk.sql(
                "update incident set state = 'CLOSED', outcome = 'RESOLVED', closed_at = now() where id = ?",
                open.id());
        helpdesk.bean(ErasureSweep.class).sweep();

        assertEquals(State.DONE, now(request).state());
        assertEquals(AccountState.DELETED, account().state());
        assertEquals(List.of(), Holder.found(helpdesk));
    }

    @Test
    void a_restricted_account_stays_restricted_while_its_erasure_waits() {
        helpdesk.accept(Holder.form());
        helpdesk.sql("update account set state = 'RESTRICTED' where reference = ?", Holder.ACCOUNT);
        HolderRequest request = proposed(Kind.ERASURE, Proposed.erase(OpenIncidents.FINISH, "Zephyrine asked"));

        second.agree(request.id(), request.version());

        assertEquals(State.AGREED, now(request).state());
        assertEquals(AccountState.RESTRICTED, account().state());
    }

    @Test
    void an_account_whose_erasure_is_taken_back_stays() {
        helpdesk.accept(Holder.form());
        HolderRequest request = proposed(Kind.ERASURE, Proposed.erase(OpenIncidents.FINISH, "Zephyrine asked"));
        second.agree(request.id(), request.version());

        desk.withdraw(request.id(), now(request).version());

        assertEquals(AccountState.ACTIVE, account().state());
    }

    @Test
    void what_is_under_a_hold_can_only_be_refused() {
        HolderRequest request = record(Kind.ERASURE, TODAY);
        helpdesk.as("dutymanager", Holds.class).place(Holder.ACCOUNT, "A court asks for it");

        assertEquals(
                Why.LEGAL_HOLD,
                refused(() -> desk.propose(request.id(), request.version(), Proposed.erase(null, "Asked"))));
    }

    @Test
    void a_hold_that_comes_between_the_two_stops_the_second() {
        HolderRequest request = proposed(Kind.ERASURE, Proposed.erase(null, "Asked"));
        helpdesk.as("dutymanager", Holds.class).place(Holder.ACCOUNT, "A court asks for it");

        assertEquals(Why.LEGAL_HOLD, refused(() -> second.agree(request.id(), request.version())));
        assertFalse(Holder.found(helpdesk).isEmpty());
    }

    @Test
    void a_restricted_account_is_its_officers_and_so_are_its_incidents_until_that_is_lifted() {
        Incident open = helpdesk.accept(Holder.form());
        HolderRequest request = proposed(Kind.RESTRICTION, Proposed.restrictTo("helpdesk2", "It is disputed"));

        second.agree(request.id(), request.version());

        assertEquals(AccountState.RESTRICTED, account().state());
        assertEquals("helpdesk2", helpdesk.now(Restriction.class, open.id()).officer());
        HolderRequest lifting = proposed(Kind.LIFTING, Proposed.grant("It is settled"));
        second.agree(lifting.id(), lifting.version());
        assertEquals(AccountState.ACTIVE, account().state());
        assertEquals(0, helpdesk.sql("update restriction set reason = reason"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"JS-4711", "js-4711", ""})
    void an_incident_that_comes_to_a_restricted_account_is_restricted_from_the_start(String named) {
        HolderRequest request = proposed(Kind.RESTRICTION, Proposed.restrictTo("helpdesk2", "It is disputed"));
        second.agree(request.id(), request.version());

        Incident later = helpdesk.accept(Holder.form().withAccount(named));
        Incident anothers = helpdesk.accept(aForm());

        assertEquals("helpdesk2", helpdesk.now(Restriction.class, later.id()).officer());
        assertThrows(
                RestrictedRecord.class,
                () -> helpdesk.as("helpdesk", IncidentFile.class).open(later.reference()));
        assertEquals(
                later.reference(),
                helpdesk.as("helpdesk2", IncidentFile.class)
                        .open(later.reference())
                        .reference());
        assertTrue(helpdesk.all(Delivery.class).stream()
                .anyMatch(mail ->
                        mail.incident().filter(Long.valueOf(later.id())::equals).isPresent()
                                && mail.purpose() == Purpose.RECORD_ENTRUSTED));
        assertEquals(
                anothers.reference(),
                helpdesk.as("helpdesk", IncidentFile.class)
                        .open(anothers.reference())
                        .reference());
        HolderRequest lifting = proposed(Kind.LIFTING, Proposed.grant("It is settled"));
        second.agree(lifting.id(), lifting.version());
        assertEquals(
                later.reference(),
                helpdesk.as("helpdesk", IncidentFile.class)
                        .open(later.reference())
                        .reference());
    }

    @Test
    void whoever_has_a_reference_that_differs_in_case_only_is_somebody_else() {
        helpdesk.sql(
                "insert into account (reference, kind, origin, version) values ('js-4711', 'JOBSEEKER', 'ONLINE', 1)");
        HolderRequest restriction = proposed(Kind.RESTRICTION, Proposed.restrictTo("helpdesk2", "It is disputed"));
        second.agree(restriction.id(), restriction.version());

        Incident anothers = helpdesk.accept(Holder.form().withAccount("js-4711"));
        Incident own = helpdesk.accept(Holder.form().withAccount("Js-4711"));

        assertEquals(
                List.of(own.id()),
                helpdesk.with(entities -> entities.createNativeQuery("select incident from restriction", Long.class)
                        .getResultList()));
        assertEquals(
                List.of(own.id()),
                helpdesk.with(entities -> helpdesk.bean(AccountErasure.class).incidentsOf(Holder.ACCOUNT)));
        assertEquals(
                Set.of(own.id(), anothers.id()),
                Set.copyOf(helpdesk.with(
                        entities -> helpdesk.bean(AccountErasure.class).incidentsOf("js-4711"))));
    }

    @Test
    void a_restricted_account_that_waits_for_its_erasure_stays_restricted() {
        helpdesk.accept(Holder.form());
        HolderRequest restriction = proposed(Kind.RESTRICTION, Proposed.restrictTo("helpdesk2", "It is disputed"));
        second.agree(restriction.id(), restriction.version());
        HolderRequest erasure = proposed(Kind.ERASURE, Proposed.erase(OpenIncidents.FINISH, "Asked"));

        second.agree(erasure.id(), erasure.version());

        assertEquals(AccountState.RESTRICTED, account().state());
        HolderRequest lifting = proposed(Kind.LIFTING, Proposed.grant("It is settled"));
        second.agree(lifting.id(), lifting.version());
        assertEquals(AccountState.CLOSING, account().state());
        desk.withdraw(erasure.id(), now(erasure).version());
        assertEquals(AccountState.ACTIVE, account().state());
    }

    @Test
    void nothing_that_was_decided_before_it_makes_more_of_an_erased_account() {
        HolderRequest restriction = proposed(Kind.RESTRICTION, Proposed.restrictTo("helpdesk2", "It is disputed"));
        HolderRequest erasure = proposed(Kind.ERASURE, Proposed.erase(null, "Asked"));
        second.agree(erasure.id(), erasure.version());

        assertEquals(
                Why.NO_HOLDER,
                refused(() -> second.agree(restriction.id(), now(restriction).version())));
        assertEquals(AccountState.DELETED, account().state());
    }

    @Test
    void nobody_but_an_officer_can_be_named() {
        HolderRequest request = record(Kind.RESTRICTION, TODAY);

        assertEquals(
                Why.NO_SUCH_OFFICER,
                refused(() ->
                        desk.propose(request.id(), request.version(), Proposed.restrictTo("auditor", "Disputed"))));
    }

    @Test
    void the_one_that_is_due_soonest_comes_first_and_those_that_ended_are_apart() {
        HolderRequest late = record(Kind.ACCESS, TODAY);
        HolderRequest soon = record(Kind.ERASURE, TODAY.minusDays(20));
        HolderRequest over = record(Kind.ACCESS, TODAY);
        desk.withdraw(over.id(), over.version());

        assertEquals(List.of(soon.id(), late.id()), ids(requests.underWay(LocalDate.EPOCH, 0, 10)));
        assertEquals(List.of(late.id()), ids(requests.underWay(soon.dueOn(), soon.id(), 10)));
        assertEquals(List.of(over.id()), ids(requests.ended(10)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"helpdesk", "adviser", "admin", "auditor", "policy", "teamleader-telford"})
    void nobody_but_a_duty_manager_has_to_do_with_them(String username) {
        HolderRequest request = record(Kind.ACCESS, TODAY);

        assertThrows(
                EJBAccessException.class,
                () -> helpdesk.as(username, HolderRequests.class).open(request.id()));
        assertThrows(
                EJBAccessException.class,
                () -> helpdesk.as(username, DecisionDesk.class).agree(request.id(), 0));
        assertThrows(
                EJBAccessException.class,
                () -> helpdesk.as(username, HolderFile.class).begin(request.id()));
    }

    @Test
    void every_step_is_written_down_without_a_word_of_what_was_said() {
        HolderRequest request = proposed(Kind.ERASURE, Proposed.erase(null, "Zephyrine asked"));
        second.agree(request.id(), request.version());

        List<String> lines = helpdesk.all(AuditRecord.class).stream()
                .map(line -> line.actor() + " " + line.action())
                .toList();
        assertEquals(
                List.of(
                        "dutymanager HOLDER_REQUEST_RECORDED",
                        "dutymanager HOLDER_REQUEST_PROPOSED",
                        "dutymanager2 HOLDER_REQUEST_AGREED",
                        "dutymanager2 ACCOUNT_ERASED",
                        "dutymanager2 HOLDER_REQUEST_DONE"),
                lines);
    }

    @Test
    void the_file_holds_what_is_known_of_the_holder_and_names_nobody_who_works_here() {
        holder.closedIncident();
        helpdesk.sql("delete from restriction");
        HolderRequest request = agreedFile();

        List<HolderRecord> records = file(request);

        String all = records.toString();
        for (String word :
                List.of("Zephyrine Quillfeather", "quillfeather farms", "cannot sign in", "Dear Ms Quillfeather")) {
            assertTrue(all.contains(word), word);
        }
        for (String left : List.of("rang from", "Mr Quillfeather", "Never alone", "shouted", "caller")) {
            assertFalse(all.contains(left), left);
        }
        assertTrue(all.contains("written_by=helpdesk"));
    }

    @Test
    void of_a_restricted_incident_the_file_says_the_reference_only() {
        Incident incident = holder.closedIncident();
        HolderRequest request = agreedFile();

        List<HolderRecord> about = file(request).stream()
                .filter(found -> incident.reference().equals(found.fields().get("reference")))
                .toList();

        assertEquals(
                List.of(FileSection.RESTRICTED_INCIDENT),
                about.stream().map(HolderRecord::section).toList());
        assertEquals(3, about.get(0).fields().size());
    }

    @Test
    void a_restriction_that_the_holder_asked_for_keeps_nothing_from_the_holder() {
        helpdesk.accept(Holder.form());
        HolderRequest restriction = proposed(Kind.RESTRICTION, Proposed.restrictTo("helpdesk2", "It is disputed"));
        second.agree(restriction.id(), restriction.version());

        List<HolderRecord> records = file(agreedFile());

        assertTrue(records.toString().contains("Zephyrine cannot sign in"));
        assertTrue(records.stream().noneMatch(found -> found.section() == FileSection.RESTRICTED_INCIDENT));
    }

    @Test
    void a_file_stops_when_its_request_is_withdrawn() {
        HolderRequest request = agreedFile();
        HolderFile files = helpdesk.as("dutymanager", HolderFile.class);
        assertTrue(files.begin(request.id()).isPresent());
        assertTrue(files.page(request.id(), FileSection.ACCOUNT, 0).isPresent());

        desk.withdraw(request.id(), now(request).version());

        assertTrue(files.page(request.id(), FileSection.ACTIVITY, 0).isEmpty());
        assertTrue(files.begin(request.id()).isEmpty());
    }

    @Test
    void a_file_stops_when_its_account_is_erased() {
        HolderRequest request = agreedFile();
        HolderFile files = helpdesk.as("dutymanager", HolderFile.class);
        assertTrue(files.page(request.id(), FileSection.ACCOUNT, 0).isPresent());

        helpdesk.with(entities -> helpdesk.bean(AccountErasure.class).erase(Holder.ACCOUNT));

        assertTrue(files.page(request.id(), FileSection.ACTIVITY, 0).isEmpty());
        assertTrue(files.begin(request.id()).isEmpty());
    }

    @Test
    void why_there_is_no_file_any_more_is_told_with_the_request_that_asked_for_it() {
        HolderRequest file = agreedFile();
        helpdesk.sql("delete from restriction");
        assertTrue(requests.erased(file).isEmpty());

        HolderRequest erasure = proposed(Kind.ERASURE, Proposed.erase(OpenIncidents.WITHDRAW, "Zephyrine asked"));
        second.agree(erasure.id(), erasure.version());

        assertEquals(erasure.reference(), requests.erased(file).orElseThrow().request());
        assertEquals(account().changedAt(), requests.erased(file).orElseThrow().at());
    }

    @Test
    void a_night_erases_without_a_request() {
        HolderRequest file = agreedFile();

        helpdesk.with(entities -> helpdesk.bean(AccountErasure.class).erase(Holder.ACCOUNT));

        assertTrue(requests.erased(file).orElseThrow().asAsked().isEmpty());
    }

    @Test
    void before_two_agree_there_is_no_file() {
        HolderRequest request = proposed(Kind.ACCESS, Proposed.grant("It is theirs"));

        assertTrue(
                helpdesk.as("dutymanager", HolderFile.class).begin(request.id()).isEmpty());
    }

    @Test
    void who_looked_is_told_by_role_and_not_by_name() {
        Incident incident = helpdesk.accept(Holder.form());
        helpdesk.sql(
                "insert into access_log (at, actor, role, account, consent, result, code) values (now(), 'adviser', 'adviser', ?, 'GIVEN', 'ALLOWED', 'SHOWN')",
                Holder.ACCOUNT);
        helpdesk.sql(
                "insert into audit values (nextval('audit_seq'), now(), 'helpdesk2', 'INCIDENT_READ', ?, 'DONE', null)",
                incident.reference());
        HolderRequest request = proposed(Kind.WHO_LOOKED, Proposed.grant("It is theirs"));
        second.agree(request.id(), request.version());

        List<HolderRecord> looks = file(request);

        assertEquals(
                List.of("adviser", "helpdesk"),
                looks.stream().map(look -> look.fields().get("role")).toList());
    }

    @Test
    void who_has_left_since_is_told_of_all_the_same() {
        Incident incident = helpdesk.accept(Holder.form());
        helpdesk.sql(
                "insert into access_log (at, actor, role, account, consent, result, code) values (now(), 'helpdesk2', 'adviser', ?, 'GIVEN', 'ALLOWED', 'SHOWN')",
                Holder.ACCOUNT);
        helpdesk.sql(
                "insert into audit values (nextval('audit_seq'), now(), 'helpdesk2', 'INCIDENT_READ', ?, 'DONE', null)",
                incident.reference());
        helpdesk.sql("delete from person_role where username = 'helpdesk2'");
        HolderRequest request = proposed(Kind.WHO_LOOKED, Proposed.grant("It is theirs"));
        second.agree(request.id(), request.version());

        List<HolderRecord> looks = file(request);

        assertEquals(
                List.of("adviser", "staff"),
                looks.stream().map(look -> look.fields().get("role")).toList());
    }

    private List<HolderRecord> file(HolderRequest request) {
        HolderFile files = helpdesk.as("dutymanager", HolderFile.class);
        List<HolderRecord> records = new ArrayList<>();
        FileSection.of(request.kind())
                .forEach(section ->
                        records.addAll(files.page(request.id(), section, 0).orElseThrow()));
        return records;
    }

    private HolderRequest agreedFile() {
        HolderRequest request = proposed(Kind.ACCESS, Proposed.grant("It is theirs"));
        second.agree(request.id(), request.version());
        return now(request);
    }

    private HolderRequest record(Kind kind, LocalDate receivedOn) {
        return requests.record(new Asked(kind, Holder.ACCOUNT, receivedOn, Identity.DOCUMENTS));
    }

    private HolderRequest proposed(Kind kind, Proposed proposed) {
        HolderRequest request = record(kind, TODAY);
        desk.propose(request.id(), request.version(), proposed);
        return now(request);
    }

    private Account account() {
        return helpdesk.now(Account.class, Holder.ACCOUNT);
    }

    private HolderRequest now(HolderRequest request) {
        return helpdesk.now(HolderRequest.class, request.id());
    }

    private static List<Long> ids(List<HolderRequest> some) {
        return some.stream().map(HolderRequest::id).toList();
    }

    private static Why refused(org.junit.jupiter.api.function.Executable work) {
        return assertThrows(RequestNotPossible.class, work).why();
    }
}

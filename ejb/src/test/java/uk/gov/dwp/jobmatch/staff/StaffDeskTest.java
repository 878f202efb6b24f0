package uk.gov.dwp.jobmatch.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static uk.gov.dwp.jobmatch.fixture.SettableClock.london;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.gov.dwp.jobmatch.directory.CodeTaken;
import uk.gov.dwp.jobmatch.directory.Directory;
import uk.gov.dwp.jobmatch.directory.Duties;
import uk.gov.dwp.jobmatch.directory.KeptPassword;
import uk.gov.dwp.jobmatch.directory.NotLetIn;
import uk.gov.dwp.jobmatch.directory.Person;
import uk.gov.dwp.jobmatch.directory.Person.Particulars;
import uk.gov.dwp.jobmatch.directory.Role;
import uk.gov.dwp.jobmatch.directory.SignedIn;
import uk.gov.dwp.jobmatch.fixture.Helpdesk;
import uk.gov.dwp.jobmatch.staff.NotAllowed.Why;

class StaffDeskTest {

    private static final Particulars NIA = new Particulars("Nia Newcomer", "nia@dwp.gov.uk", true, false);
    private static final Duties HELPDESK = new Duties(Set.of(Role.HELPDESK), null, null);

    private final Helpdesk helpdesk = new Helpdesk();
    private final StaffDesk desk = helpdesk.as("admin", StaffDesk.class);

    @Test
    void a_newcomer_has_a_password_to_change_before_anything_else() {
        Password lent = desk.add("nia", NIA, HELPDESK);

        Person nia = person("nia");
        assertEquals(Set.of(Role.HELPDESK), nia.roles());
        assertTrue(nia.speaksWelsh());
        assertTrue(nia.isActive());
        assertTrue(nia.password().isDue());
        assertTrue(lent.isOf(nia.password().hash()));
        assertEquals(List.of("PASSWORD_LENT -", "PERSON_ADDED helpdesk - -"), historyOf("nia"));
    }

    @Test
    void a_password_that_was_lent_lapses_after_as_many_days_as_the_policy_says_and_ones_own_never_does() {
        helpdesk.sql("update policy set password_days = 3 where version = 1");
        helpdesk.bean(Directory.class).forget();
        Password lent = desk.add("nia", NIA, HELPDESK);
        assertEquals(
                london("2026-11-26T10:00"), person("nia").password().lapsesAt().orElseThrow());

        helpdesk.clock.advance(Duration.ofDays(1));
        desk.lendPassword("nia", version("nia"));
        assertEquals(
                london("2026-11-27T10:00"), person("nia").password().lapsesAt().orElseThrow());

        helpdesk.with(entities -> {
            entities.find(Person.class, "nia").letInBy(KeptPassword.own(lent.hash()));
            return 0;
        });
        helpdesk.sql("update policy set password_days = 7 where version = 1");
        assertEquals(Optional.empty(), person("nia").password().lapsesAt());
    }

    @ParameterizedTest
    @ValueSource(strings = {"helpdesk", "ed-telford", "system", "anonymous", "unknown"})
    void nobody_elses_name_is_given_to_a_newcomer(String taken) {
        assertThrows(CodeTaken.class, () -> desk.add(taken, NIA, HELPDESK));
    }

    @ParameterizedTest
    @CsvSource({
        "adviser,       OFFICE_NEEDED, SERCO",
        "team-leader,   SITE_NEEDED,   DWP",
        "site-agent,    SITE_NEEDED,   DWP",
        "helpdesk,      NOT_OF_DWP,    SERCO",
        "administrator, NOT_OF_DWP,    SERCO"
    })
    void a_role_without_its_place_or_its_people_is_given_to_nobody(String role, Why why, String employer) {
        Duties duties = new Duties(Set.of(role), null, null);
        String email = employer.equals("DWP") ? "nia@dwp.gov.uk" : "nia@serco.example";

        assertNotAllowed(why, () -> desk.add("nia", new Particulars("Nia", email, false, false), duties));
    }

    @ParameterizedTest
    @ValueSource(strings = {"qat", "caller"})
    void sercos_roles_are_for_sercos_people_too(String role) {
        Particulars serco = new Particulars("Sid Serco", "sid@serco.example", false, true);

        desk.add("sid", serco, new Duties(Set.of(role), null, null));

        assertEquals(Set.of(role), person("sid").roles());
    }

    @Test
    void an_address_that_is_not_dwps_is_given_to_nobody_with_a_role_of_dwps() {
        Particulars elsewhere = new Particulars("Hari", "hari@serco.example", false, false);

        assertNotAllowed(Why.NOT_OF_DWP, () -> desk.describe("helpdesk", version("helpdesk"), elsewhere));
    }

    @Test
    void what_changed_is_written_down_with_before_and_after_and_without_a_name() {
        desk.describe("helpdesk", version("helpdesk"), new Particulars("Hari H", "hari@dwp.gov.uk", true, false));
        desk.assign("helpdesk", version("helpdesk"), new Duties(Set.of(Role.HELPDESK, Role.ADVISER), "LEEDS", null));

        assertEquals(
                List.of("PERSON_ASSIGNED helpdesk - - > adviser,helpdesk LEEDS -", "PERSON_DESCRIBED NAME EMAIL WELSH"),
                historyOf("helpdesk"));
    }

    @Test
    void whatever_changes_what_somebody_may_do_ends_the_sessions_before_it() {
        int before = person("helpdesk").access();
        desk.assign("helpdesk", version("helpdesk"), new Duties(Set.of(Role.AUDITOR), null, null));
        int assigned = person("helpdesk").access();
        desk.lendPassword("helpdesk", version("helpdesk"));
        int lent = person("helpdesk").access();
        desk.lock("helpdesk", version("helpdesk"));
        desk.unlock("helpdesk", version("helpdesk"));
        int unlocked = person("helpdesk").access();

        assertTrue(before < assigned && assigned < lent && lent < unlocked);
    }

    @Test
    void nobody_gives_themselves_a_role_or_another_place() {
        helpdesk.sql("insert into person_role values ('helpdesk', 'administrator')");

        assertNotAllowed(Why.OWN_ROLE, () -> assignMyself(Set.of(Role.ADMINISTRATOR, Role.AUDITOR), null));
        assertNotAllowed(Why.OWN_ROLE, () -> assignMyself(Set.of(Role.ADMINISTRATOR), "TELFORD"));
    }

    @Test
    void nobody_shuts_themselves_out() {
        helpdesk.sql("insert into person_role values ('helpdesk', 'administrator')");

        assertNotAllowed(Why.OWN_ACCESS, () -> assignMyself(Set.of(), null));
        assertNotAllowed(Why.OWN_ACCESS, () -> desk.lock("admin", version("admin")));
        assertNotAllowed(Why.OWN_ACCESS, () -> desk.end("admin", version("admin")));
        assertNotAllowed(Why.OWN_ACCESS, () -> desk.lendPassword("admin", version("admin")));
    }

    @Test
    void of_two_administrators_who_part_with_each_other_at_once_one_stays() {
        helpdesk.sql("insert into person_role values ('helpdesk', 'administrator')");
        int versionOfHelpdesk = version("helpdesk");

        Helpdesk.atOnce(2, i -> {
            try {
                if (i == 0) {
                    desk.end("helpdesk", versionOfHelpdesk);
                } else {
                    helpdesk.with(entities -> {
                        helpdesk.bean(DutyRules.class).holdAdministrators();
                        entities.find(Person.class, "admin").lock();
                        helpdesk.bean(DutyRules.class).leaveAnAdministrator();
                        return 0;
                    });
                }
                return true;
            } catch (NotAllowed refused) {
                return false;
            }
        });

        assertEquals(
                1,
                List.of(person("admin"), person("helpdesk")).stream()
                        .filter(Person::isActive)
                        .count());
    }

    @Test
    void somebody_who_is_locked_or_gone_is_not_let_in() {
        desk.lock("helpdesk", version("helpdesk"));
        assertThrows(
                NotLetIn.class, () -> helpdesk.as("helpdesk", SignedIn.class).person());

        desk.unlock("helpdesk", version("helpdesk"));
        assertTrue(helpdesk.as("helpdesk", SignedIn.class).person().isActive());

        desk.end("helpdesk", version("helpdesk"));
        assertThrows(
                NotLetIn.class, () -> helpdesk.as("helpdesk", SignedIn.class).person());
    }

    @Test
    void who_has_left_has_no_duties_and_no_password_and_is_not_brought_back() {
        desk.add("nia", NIA, new Duties(Set.of(Role.ADVISER), "LEEDS", null));
        desk.end("nia", version("nia"));

        Person gone = person("nia");
        assertEquals(Duties.NONE, gone.duties());
        assertTrue(gone.leftAt().isPresent());
        assertFalse(gone.password().hash().startsWith("$"));
        assertNotAllowed(Why.HAS_LEFT, () -> desk.unlock("nia", version("nia")));
        assertNotAllowed(Why.HAS_LEFT, () -> desk.lendPassword("nia", version("nia")));
    }

    @Test
    void the_second_of_two_administrators_is_told_to_look_again() {
        int seen = version("helpdesk");
        desk.lock("helpdesk", seen);

        assertThrows(PersonChanged.class, () -> desk.end("helpdesk", seen));
        assertThrows(NoSuchPerson.class, () -> desk.end("nobody", 0));
    }

    /** Each waits for the one before, and then reads what that one has left. */
    @Test
    void of_administrators_who_change_somebody_at_once_one_is_heard_and_the_others_look_again() {
        int seen = version("helpdesk");

        List<String> told = Helpdesk.atOnce(4, i -> {
            try {
                desk.describe("helpdesk", seen, new Particulars("Name " + i, "name@dwp.gov.uk", false, false));
                return "HEARD";
            } catch (PersonChanged first) {
                return "LOOK_AGAIN";
            }
        });

        assertEquals(
                List.of("HEARD", "LOOK_AGAIN", "LOOK_AGAIN", "LOOK_AGAIN"),
                told.stream().sorted().toList());
    }

    private void assignMyself(Set<String> roles, @Nullable String site) {
        desk.assign("admin", version("admin"), new Duties(roles, null, site));
    }

    private static void assertNotAllowed(Why why, Executable deed) {
        assertEquals(why, assertThrows(NotAllowed.class, deed).why());
    }

    private Person person(String username) {
        return helpdesk.now(Person.class, username);
    }

    private int version(String username) {
        return person(username).version();
    }

    private List<String> historyOf(String username) {
        return helpdesk.as("admin", People.class).history(username).stream()
                .map(record -> record.action() + " " + record.detail().orElse("-"))
                .collect(Collectors.toList());
    }
}

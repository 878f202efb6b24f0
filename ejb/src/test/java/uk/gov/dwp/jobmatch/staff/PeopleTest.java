package uk.gov.dwp.jobmatch.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditRecord;
import uk.gov.dwp.jobmatch.directory.Person;
import uk.gov.dwp.jobmatch.directory.SignIn;
import uk.gov.dwp.jobmatch.fixture.Helpdesk;
import uk.gov.dwp.jobmatch.staff.People.Standing;
import uk.gov.dwp.jobmatch.staff.People.Wanted;
import uk.gov.dwp.jobmatch.staff.Teams.Team;

class PeopleTest {

    private static final int ALL = 1000;

    private final Helpdesk helpdesk = new Helpdesk();
    private final People people = helpdesk.as("admin", People.class);

    @BeforeEach
    void everybody_came_this_morning() {
        helpdesk.sql(
                "update person set added_at = ?, last_seen_at = ?", helpdesk.clock.instant(), helpdesk.clock.instant());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            team-leader | ''      | ''    | ''    | ALL     | teamleader-dundee teamleader-telford
            team-leader | TELFORD | ''    | ''    | ALL     | teamleader-telford
            ''          | TELFORD | ''    | ''    | ALL     | siteagent teamleader-telford
            adviser     | ''      | LEEDS | ''    | WORKING | adviser
            helpdesk    | ''      | ''    | ''    | WORKING | helpdesk2
            ''          | ''      | ''    | ''    | LOCKED  | helpdesk
            ''          | ''      | ''    | ''    | LEFT    | caller
            ''          | ''      | ''    | WELSH | WORKING | caller2 qat
            caller      | ''      | ''    | BSL   | WORKING | caller2
            """)
    void only_those_who_are_wanted_are_listed(
            String role, String site, String office, String skill, Standing standing, String wanted) {
        helpdesk.sql("update person set speaks_welsh = true where username in ('qat', 'caller', 'caller2')");
        helpdesk.sql("update person set signs_bsl = true where username = 'caller2'");
        StaffDesk desk = helpdesk.as("admin", StaffDesk.class);
        desk.lock("helpdesk", 0);
        desk.end("caller", 0);

        List<String> listed = names(people.after(new Wanted(role, site, office, skill, standing), "", ALL));

        assertEquals(wanted, String.join(" ", listed));
    }

    @Test
    void teams_are_told_by_role_and_site_with_how_many_speak_welsh_or_sign() {
        helpdesk.sql("update person set speaks_welsh = true where username in ('caller', 'teamleader-dundee')");
        helpdesk.sql("update person set signs_bsl = true, active = false where username = 'caller2'");

        List<Team> teams = helpdesk.as("admin", Teams.class).all();

        assertEquals(
                List.of(
                        new Team("team-leader", Optional.of("DUNDEE"), 1, 1, 0),
                        new Team("team-leader", Optional.of("TELFORD"), 1, 0, 0),
                        new Team("qat", Optional.empty(), 1, 0, 0),
                        new Team("caller", Optional.empty(), 1, 1, 0)),
                teams.subList(3, 7));
    }

    @Test
    void pages_leave_nobody_out_in_either_direction() {
        List<String> all = names(people.after(Wanted.ALL, "", ALL));

        List<String> forwards = new ArrayList<>();
        for (String last = ""; forwards.size() < all.size(); last = forwards.get(forwards.size() - 1)) {
            forwards.addAll(names(people.after(Wanted.ALL, last, 3)));
        }
        List<String> backwards = new ArrayList<>(names(people.before(Wanted.ALL, all.get(all.size() - 1), ALL)));
        Collections.addAll(backwards, all.get(all.size() - 1));

        assertEquals(all, forwards);
        assertEquals(all, backwards);
    }

    @Test
    void who_has_not_signed_in_for_as_long_as_the_policy_says_is_listed_and_let_in_all_the_same() {
        assertEquals(0, people.absent());

        helpdesk.clock.advance(people.absence().plusSeconds(1));
        helpdesk.bean(SignIn.class).succeeded("admin");

        Wanted absent = new Wanted("", "", "", "", Standing.ABSENT);
        assertEquals(people.after(Wanted.ALL, "", ALL).size() - 1, people.absent());
        assertEquals(people.absent(), people.after(absent, "", ALL).size());
        assertEquals(false, names(people.after(absent, "", ALL)).contains("admin"));
    }

    @Test
    void every_look_is_written_down() {
        people.open("helpdesk");
        people.after(Wanted.ALL, "", 1);

        assertEquals(
                List.of(AuditAction.PERSON_READ, AuditAction.PEOPLE_READ),
                helpdesk.all(AuditRecord.class).stream()
                        .map(AuditRecord::action)
                        .toList());
        assertThrows(NoSuchPerson.class, () -> people.open("nobody"));
    }

    private static List<String> names(List<Person> found) {
        return found.stream().map(Person::username).toList();
    }
}

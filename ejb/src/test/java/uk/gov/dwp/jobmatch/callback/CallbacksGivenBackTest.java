package uk.gov.dwp.jobmatch.callback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static uk.gov.dwp.jobmatch.fixture.FormFixture.aForm;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditRecord;
import uk.gov.dwp.jobmatch.directory.Person;
import uk.gov.dwp.jobmatch.fixture.Helpdesk;
import uk.gov.dwp.jobmatch.staff.StaffDesk;

/** A call never waits for somebody who makes it no more. */
class CallbacksGivenBackTest {

    private final Helpdesk helpdesk = new Helpdesk();
    private final CallbacksGivenBack givenBack = helpdesk.bean(CallbacksGivenBack.class);

    private Callback taken() {
        Callback offered = helpdesk.callFor(aForm().withoutEmail());
        helpdesk.as("teamleader-telford", CallbackBoard.class).take(offered.id(), offered.version());
        return helpdesk.now(offered);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update person set active = false where username = 'teamleader-telford'",
                "update person set site = 'DUNDEE' where username = 'teamleader-telford'",
                "delete from person_role where username = 'teamleader-telford'"
            })
    void whoever_left_or_moved_gives_it_back_to_its_group(String change) {
        Callback call = taken();
        assertEquals(0, givenBack.sweep());
        helpdesk.sql(change);

        assertEquals(1, givenBack.sweep());

        assertEquals(CallbackState.OFFERED, helpdesk.now(call).state());
        assertEquals(Optional.empty(), helpdesk.now(call).caller());
        assertEquals("TEAM_LEADER_TELFORD", helpdesk.now(call).ownerGroup());
        assertEquals(0, givenBack.sweep());
    }

    @Test
    void an_officer_keeps_the_call_about_a_restricted_record_without_being_of_its_group() {
        Callback call = taken();
        helpdesk.sql("update callback set caller = 'helpdesk2'");
        helpdesk.sql(
                "insert into restriction values (?, 'helpdesk2', 'A relative', 'dutymanager', now())", call.incident());

        assertEquals(0, givenBack.sweep());
        helpdesk.sql("update person set active = false where username = 'helpdesk2'");
        assertEquals(1, givenBack.sweep());
    }

    @Test
    void an_officer_who_leaves_gives_the_call_back_once_and_it_is_not_given_to_them_again() {
        Callback call = taken();
        helpdesk.sql("update callback set caller = 'helpdesk2'");
        helpdesk.sql(
                "insert into restriction values (?, 'helpdesk2', 'A relative', 'dutymanager', now())", call.incident());

        helpdesk.as("admin", StaffDesk.class)
                .end("helpdesk2", helpdesk.now(Person.class, "helpdesk2").version());

        assertEquals(CallbackState.OFFERED, helpdesk.now(call).state());
        assertEquals(1, timesGivenBack());
        assertEquals(0, givenBack.sweep());
    }

    private long timesGivenBack() {
        return helpdesk.all(AuditRecord.class).stream()
                .filter(record -> record.action() == AuditAction.CALLBACK_GIVEN_BACK)
                .count();
    }

    /** The view says in SQL what {@link Person#callbackGroups} says. */
    @Test
    void the_database_knows_the_members_of_a_group_as_the_helpdesk_does() {
        helpdesk.sql("insert into person_role values ('adviser', 'team-leader'), ('caller', 'qat')");
        helpdesk.sql("update person set active = false where username = 'caller2'");
        Set<String> known = helpdesk.with(CallbacksGivenBackTest::members);
        List<Person> people = helpdesk.with(
                entities -> entities.createQuery("from Person", Person.class).getResultList());

        assertEquals(
                people.stream()
                        .filter(Person::isActive)
                        .flatMap(person ->
                                person.callbackGroups().stream().map(group -> person.username() + " " + group))
                        .collect(Collectors.toCollection(TreeSet::new)),
                known);
    }

    private static Set<String> members(EntityManager entities) {
        List<?> rows = entities.createNativeQuery(
                        "select username || ' ' || owner_group from callback_group_member", String.class)
                .getResultList();
        return rows.stream().map(String::valueOf).collect(Collectors.toCollection(TreeSet::new));
    }
}

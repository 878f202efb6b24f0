package uk.gov.dwp.jobmatch.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.gov.dwp.jobmatch.directory.NotLetIn;
import uk.gov.dwp.jobmatch.directory.Person;
import uk.gov.dwp.jobmatch.fixture.Helpdesk;
import uk.gov.dwp.jobmatch.staff.OwnPassword.Problem;

class OwnPasswordTest {

    private static final Password GOOD = new Password("a long walk by the sea");

    private final Helpdesk helpdesk = new Helpdesk();
    private final OwnPassword own = helpdesk.as("helpdesk", OwnPassword.class);
    private final Password lent = helpdesk.as("admin", StaffDesk.class).lendPassword("helpdesk", 0);

    @Test
    void a_lent_password_becomes_ones_own() {
        int before = person().access();

        assertEquals(Optional.empty(), own.change(lent, GOOD));

        assertFalse(person().password().isDue());
        assertTrue(GOOD.isOf(person().password().hash()));
        assertNotEquals(before, person().access());
    }

    @Test
    void whoever_does_not_know_the_one_in_use_changes_nothing_and_has_failed_to_sign_in() {
        assertEquals(Optional.of(Problem.WRONG), own.change(new Password("guessed"), GOOD));

        assertTrue(lent.isOf(person().password().hash()));
        assertEquals(
                1,
                helpdesk.<Number>with(
                                entities -> (Number) entities.createNativeQuery("select count(*) from sign_in_failure")
                                        .getSingleResult())
                        .intValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "elevenchars",
                "I am the Helpdesk!",
                "this one is longer than the seventy-two bytes that are ever compared with it"
            })
    void one_that_is_short_or_ones_own_name_or_longer_than_is_compared_is_not_taken(String unfit) {
        assertEquals(Optional.of(Problem.UNFIT), own.change(lent, new Password(unfit)));
    }

    @Test
    void the_one_that_an_administrator_has_seen_is_not_kept() {
        assertEquals(Optional.of(Problem.SAME), own.change(lent, lent));
        assertTrue(person().password().isDue());
    }

    @Test
    void nobody_changes_the_password_of_somebody_who_is_not_let_in() {
        helpdesk.sql("update person set active = false where username = 'helpdesk'");

        assertThrows(NotLetIn.class, () -> own.change(lent, GOOD));
    }

    @Test
    void a_lent_password_is_another_each_time_and_printed_nowhere() {
        assertNotEquals(Password.random(), Password.random());
        assertTrue(lent.text().matches("([a-z2-9]{4}-){3}[a-z2-9]{4}"));
        assertFalse(lent.toString().contains(lent.text()));
    }

    private Person person() {
        return helpdesk.now(Person.class, "helpdesk");
    }
}

package uk.gov.dwp.jobmatch.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static uk.gov.dwp.jobmatch.fixture.FormFixture.aForm;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.gov.dwp.jobmatch.callback.Callback;
import uk.gov.dwp.jobmatch.callback.CallbackState;
import uk.gov.dwp.jobmatch.callback.NoSuchCallback;
import uk.gov.dwp.jobmatch.fixture.FormFixture;
import uk.gov.dwp.jobmatch.fixture.Helpdesk;

class AllocationDeskTest {

    private final Helpdesk helpdesk = new Helpdesk();
    private final AllocationDesk colleagues = helpdesk.as("qat", AllocationDesk.class);
    private int numbers;

    private Callback call() {
        return call(aForm());
    }

    private Callback call(FormFixture form) {
        return helpdesk.callFor(
                form.fromJobseekerDirect().withoutEmail().withPhone("01632 9600%02d".formatted(numbers++)));
    }

    private String allocatedToBest(Callback call) {
        return colleagues.allocateToBest(call.id(), call.version()).person().username();
    }

    @Test
    void everybody_is_offered_with_their_load_and_the_least_first() {
        Callback one = call();
        colleagues.allocate(one.id(), one.version(), "caller", false);

        assertEquals(
                List.of("caller2 0", "qat 0", "caller 1"),
                colleagues.all().stream()
                        .map(some -> some.person().username() + " " + some.calls())
                        .toList());
    }

    @Test
    void whoever_has_the_least_to_do_gets_the_next() {
        assertEquals("caller", allocatedToBest(call()));
        assertEquals("caller2", allocatedToBest(call()));
        assertEquals("qat", allocatedToBest(call()));
        assertEquals("caller", allocatedToBest(call()));
    }

    @Test
    void what_the_customer_needs_goes_before_the_load() {
        helpdesk.sql("update person set speaks_welsh = true where username = 'caller2'");
        helpdesk.sql("update person set signs_bsl = true where username = 'qat'");

        assertEquals("caller2", allocatedToBest(call(aForm().inWelsh())));
        assertEquals("caller2", allocatedToBest(call(aForm().inWelsh())));
        assertEquals("qat", allocatedToBest(call(aForm().needing("BSL interpreter"))));
        assertEquals("caller", allocatedToBest(call(aForm().needing("Large print"))));
    }

    @Test
    void who_lacks_it_gets_it_only_if_it_is_to_be_so_and_the_best_is_named() {
        helpdesk.sql("update person set speaks_welsh = true where username = 'qat'");
        Callback welsh = call(aForm().inWelsh());

        SkillMissing missing = assertThrows(
                SkillMissing.class, () -> colleagues.allocate(welsh.id(), welsh.version(), "caller", false));

        assertEquals(Set.of(Skill.WELSH), missing.needed());
        assertEquals(
                Optional.of("qat"), missing.best().map(best -> best.person().username()));
        assertEquals(CallbackState.OFFERED, helpdesk.now(welsh).state());
        colleagues.allocate(welsh.id(), welsh.version(), "caller", true);
        assertEquals(Optional.of("caller"), helpdesk.now(welsh).caller());
    }

    @Test
    void where_nobody_has_it_nobody_is_the_best() {
        Callback welsh = call(aForm().inWelsh());

        SkillMissing missing =
                assertThrows(SkillMissing.class, () -> colleagues.allocateToBest(welsh.id(), welsh.version()));

        assertEquals(Optional.empty(), missing.best());
    }

    @Test
    void what_a_joined_call_needs_the_call_needs() {
        Callback first = helpdesk.callFor(aForm().fromJobseekerDirect().withoutEmail());
        helpdesk.answer(
                helpdesk.accept(aForm().fromJobseekerDirect().withoutEmail().inWelsh()));
        int version = helpdesk.now(first).version();

        assertThrows(SkillMissing.class, () -> colleagues.allocate(first.id(), version, "caller", false));
    }

    @Test
    void somebody_who_makes_no_such_calls_gets_none() {
        Callback one = call();

        assertThrows(NoSuchCallback.class, () -> colleagues.allocate(one.id(), one.version(), "helpdesk", true));
    }
}

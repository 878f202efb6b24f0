package uk.gov.dwp.jobmatch.due;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static uk.gov.dwp.jobmatch.fixture.FormFixture.aForm;
import static uk.gov.dwp.jobmatch.fixture.SettableClock.london;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.gov.dwp.jobmatch.calendar.CalendarDesk;
import uk.gov.dwp.jobmatch.calendar.CalendarRefused;
import uk.gov.dwp.jobmatch.calendar.Scope;
import uk.gov.dwp.jobmatch.callback.Callback;
import uk.gov.dwp.jobmatch.due.Reckoning.Skipped;
import uk.gov.dwp.jobmatch.fixture.Helpdesk;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.waiting.WaitingDesk;
import uk.gov.dwp.jobmatch.worktime.BankHoliday;
import uk.gov.dwp.jobmatch.worktime.Nation;
import uk.gov.dwp.jobmatch.worktime.WorkingCalendar;

class DueTimesTest {

    private static final List<String> SITES = List.of("TELFORD", "DUNDEE");

    private final Helpdesk helpdesk = new Helpdesk();

    @Test
    void a_receipt_names_the_days_that_were_skipped_and_whose_they_are() {
        helpdesk.clock.setTo("2026-12-31T16:20");
        Incident incident = helpdesk.accept(aForm().fromEmployerDirect("DUNDEE"));

        Reckoning reckoning = of(incident);

        assertTrue(reckoning.isWhole());
        assertEquals(london("2027-01-06T16:20"), reckoning.dueAt());
        assertEquals(Duration.ofHours(20), reckoning.target());
        assertEquals(Duration.ofHours(10), reckoning.day());
        assertEquals(
                List.of("2027-01-01 SCOTLAND", "2027-01-04 SCOTLAND"),
                reckoning.skipped().stream()
                        .map(skipped -> skipped.holiday().day() + " "
                                + skipped.nation().map(Nation::name).orElse("own"))
                        .toList());
    }

    @Test
    void it_names_the_time_for_which_the_clock_stood_still() {
        Incident incident = helpdesk.take(helpdesk.accept(aForm().fromEmployerDirect("TELFORD")));
        wait(incident, Duration.ofMinutes(200));

        Reckoning reckoning = of(helpdesk.now(incident));

        assertTrue(reckoning.isWhole());
        assertEquals(Duration.ofMinutes(200), reckoning.paused());
    }

    @Test
    void immediate_work_is_reckoned_by_the_clock() {
        Reckoning reckoning = of(helpdesk.accept(aForm().fromJobcentre().urgent()));

        assertTrue(reckoning.isWhole());
        assertFalse(reckoning.workingTime());
        assertEquals(Duration.ofMinutes(30), reckoning.target());
    }

    @Test
    void a_place_may_have_had_a_day_off_of_its_own() {
        CalendarDesk desk = helpdesk.as("admin", CalendarDesk.class);
        LocalDate drill = LocalDate.of(2026, 11, 24);
        desk.addDay(Scope.calendar("ENGLAND_AND_WALES"), new BankHoliday(drill, "Fire drill"), "Drill");
        helpdesk.clock.advance(Duration.ofSeconds(11));

        Reckoning reckoning = of(helpdesk.accept(aForm().fromEmployerDirect("TELFORD")));

        assertEquals(List.of(new Skipped(new BankHoliday(drill, "Fire drill"), Optional.empty())), reckoning.skipped());
    }

    @Test
    void a_call_explains_its_time_too() {
        Callback callback =
                helpdesk.callFor(aForm().fromEmployerDirect("DUNDEE").withoutEmail());

        Reckoning reckoning = helpdesk.bean(DueTimes.class).of(callback);

        assertTrue(reckoning.isWhole());
        assertEquals(callback.owedAt(), reckoning.start());
    }

    @Test
    void a_receipt_owns_up_where_the_work_has_come_to_another_place() {
        helpdesk.clock.setTo("2026-11-27T16:20");
        Incident incident = helpdesk.accept(aForm().fromEmployerDirect("DUNDEE"));
        helpdesk.sql("update incident set submitting_site = 'TELFORD' where id = ?", incident.id());

        assertFalse(of(helpdesk.now(incident)).isWhole());
    }

    /** Days off come and go, customers are waited for, and every receipt still leads to the time that was told. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void whatever_happens_the_receipt_agrees_with_the_due_time(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 30; i++) {
            Incident incident = helpdesk.accept(aForm().fromEmployerDirect(SITES.get(random.nextInt(SITES.size()))));
            if (random.nextBoolean()) {
                helpdesk.take(incident);
                wait(incident, Duration.ofMinutes(random.nextInt(6000)));
            }
            if (random.nextInt(4) == 0) {
                changeDay(random);
            }
            helpdesk.clock.advance(Duration.ofMinutes(random.nextInt(3000)));
        }

        List<Incident> all = helpdesk.all(Incident.class);
        assertEquals(30, all.size());
        all.forEach(incident -> assertEquals(incident.dueAt(), of(incident).found(), incident.reference()));
    }

    private void changeDay(Random random) {
        CalendarDesk desk = helpdesk.as("admin", CalendarDesk.class);
        Scope scope = Scope.nation(random.nextBoolean() ? Nation.SCOTLAND : Nation.ENGLAND_AND_WALES);
        LocalDate day = WorkingCalendar.dayOf(helpdesk.clock.instant()).plusDays(1 + random.nextInt(5));
        try {
            desk.addDay(scope, new BankHoliday(day, "A day off"), "Because");
        } catch (CalendarRefused refused) {
            desk.withdrawDay(scope, day, "Because");
        }
    }

    private void wait(Incident incident, Duration howLong) {
        WaitingDesk desk = helpdesk.as("helpdesk", WaitingDesk.class);
        desk.waitForCustomer(incident.id(), helpdesk.now(incident).version(), "A screenshot", null);
        helpdesk.clock.advance(howLong);
        desk.goOn(incident.id(), helpdesk.now(incident).version());
    }

    private Reckoning of(Incident incident) {
        return helpdesk.bean(DueTimes.class).of(incident);
    }
}

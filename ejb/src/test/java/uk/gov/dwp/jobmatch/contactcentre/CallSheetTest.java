package uk.gov.dwp.jobmatch.contactcentre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static uk.gov.dwp.jobmatch.fixture.FormFixture.aForm;

import jakarta.ejb.EJBAccessException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditRecord;
import uk.gov.dwp.jobmatch.callback.Answer;
import uk.gov.dwp.jobmatch.callback.CallLog;
import uk.gov.dwp.jobmatch.callback.CallOutcome;
import uk.gov.dwp.jobmatch.callback.CallReport;
import uk.gov.dwp.jobmatch.callback.Callback;
import uk.gov.dwp.jobmatch.callback.CallbackBoard;
import uk.gov.dwp.jobmatch.fixture.FormFixture;
import uk.gov.dwp.jobmatch.fixture.Helpdesk;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.listing.Listing;
import uk.gov.dwp.jobmatch.listing.NoSuchPage;

class CallSheetTest {

    private final Helpdesk helpdesk = new Helpdesk();
    private int phones;

    /** To a number of its own. */
    private Callback owedBy(String site) {
        helpdesk.clock.advance(Duration.ofMinutes(1));
        return helpdesk.callFor(own(aForm().fromEmployerDirect(site)));
    }

    private FormFixture own(FormFixture form) {
        return form.withoutEmail().withPhone("020 7946 0%03d".formatted(phones++));
    }

    private List<String> listed(String partner, @Nullable String site) {
        return references(page(partner, site, null, 200));
    }

    private Listing<DueCall> page(String partner, @Nullable String site, @Nullable String bookmark, int size) {
        return helpdesk.as(partner, CallSheet.class).page(site, bookmark, size);
    }

    private static List<String> references(Listing<DueCall> page) {
        return page.rows().stream().map(row -> row.callback().reference()).toList();
    }

    @Test
    void each_contact_centre_sees_the_calls_of_its_own_groups() {
        String telfords = owedBy("TELFORD").reference();
        String dundees = owedBy("DUNDEE").reference();
        String sercos = helpdesk.callFor(own(aForm().fromJobseekerDirect())).reference();
        helpdesk.callFor(own(aForm().fromJobcentre()));

        assertEquals(List.of(telfords), listed("ed-telford", null));
        assertEquals(List.of(telfords), listed("ed-telford", "TELFORD"));
        assertEquals(Set.of(telfords, dundees), Set.copyOf(listed("ed", null)));
        assertEquals(List.of(dundees), listed("ed", "DUNDEE"));
        assertEquals(List.of(), listed("ed", "ANNESLEY"));
        assertEquals(List.of(sercos), listed("serco-jd", null));
    }

    @Test
    void a_call_that_another_site_handles_is_that_sites() {
        String call = helpdesk.callFor(own(aForm().fromEmployerDirect("TELFORD").handledBy("DUNDEE")))
                .reference();

        assertEquals(List.of(), listed("ed-telford", null));
        assertEquals(List.of(call), listed("ed", "DUNDEE"));
    }

    @Test
    void nobody_asks_for_anothers_site() {
        assertThrows(SiteNotYours.class, () -> listed("ed-telford", "DUNDEE"));
        assertThrows(SiteNotYours.class, () -> listed("ed", "ATLANTIS"));
        assertThrows(SiteNotYours.class, () -> listed("serco-jd", "TELFORD"));
    }

    @Test
    void the_site_itself_makes_no_calls() {
        assertThrows(MakesNoCalls.class, () -> listed("uj-site", null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"helpdesk", "teamleader-telford", "qat", "auditor", "nobody"})
    void people_have_a_board_of_their_own(String person) {
        assertThrows(EJBAccessException.class, () -> listed(person, null));
    }

    @Test
    void a_call_that_somebody_has_taken_is_listed_with_the_name() {
        Callback call = owedBy("TELFORD");
        helpdesk.as("teamleader-telford", CallbackBoard.class).take(call.id(), call.version());

        Callback listed = page("ed-telford", null, null, 10).rows().get(0).callback();

        assertEquals(Optional.of("teamleader-telford"), listed.caller());
        assertEquals(helpdesk.now(call).version(), listed.version());
    }

    @Test
    void a_held_call_is_nobodys_to_make_until_it_is_released_and_then_carries_a_warning() {
        Callback held =
                helpdesk.callback(helpdesk.answer(helpdesk.accept(own(aForm()).urgent())));

        assertEquals(List.of(), listed("ed-telford", null));
        helpdesk.as("dutymanager", CallbackBoard.class)
                .release(held.id(), helpdesk.now(held).version(), "The police were told");

        DueCall released = page("ed-telford", null, null, 10).rows().get(0);
        assertEquals(held.reference(), released.callback().reference());
        assertTrue(released.unsafe());
    }

    @Test
    void a_call_that_was_stopped_as_unsafe_carries_a_warning_ever_after() {
        Callback call = owedBy("TELFORD");
        CallbackBoard board = helpdesk.as("teamleader-telford", CallbackBoard.class);
        assertEquals(false, page("ed-telford", null, null, 10).rows().get(0).unsafe());
        board.take(call.id(), call.version());
        helpdesk.as("teamleader-telford", CallLog.class)
                .record(
                        call.id(),
                        helpdesk.now(call).version(),
                        new CallReport(CallOutcome.STOPPED_UNSAFE, false, null, null));
        helpdesk.as("dutymanager", CallbackBoard.class)
                .release(call.id(), helpdesk.now(call).version(), "The police were told");

        assertTrue(page("ed-telford", null, null, 10).rows().get(0).unsafe());
    }

    @ParameterizedTest
    @EnumSource(
            value = CallOutcome.class,
            names = {"SPOKE_RESOLVED", "SPOKE_FOLLOW_UP", "REFUSED"})
    void a_call_that_is_over_is_listed_no_more(CallOutcome outcome) {
        Callback call = owedBy("TELFORD");
        helpdesk.as("teamleader-telford", CallbackBoard.class).take(call.id(), call.version());
        helpdesk.as("teamleader-telford", CallLog.class)
                .record(call.id(), helpdesk.now(call).version(), new CallReport(outcome, true, null, null));

        assertEquals(List.of(), listed("ed-telford", null));
    }

    @Test
    void what_was_joined_is_one_call_with_all_its_answers() {
        FormFixture form = aForm().withoutEmail().withPhone("01632 960 077");
        Callback call = helpdesk.callFor(form);
        Incident second = helpdesk.answer(helpdesk.accept(form));

        List<DueCall> rows = page("ed-telford", null, null, 10).rows();

        assertEquals(1, rows.size());
        assertEquals(call.incident(), rows.get(0).incident().id());
        assertEquals(
                List.of(call.incident(), second.id()),
                rows.get(0).answers().stream()
                        .map(answer -> answer.incident().id())
                        .toList());
        assertEquals(
                List.of("It is mended.", "It is mended."),
                rows.get(0).answers().stream().map(Answer::words).toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void pages_of_any_size_give_each_call_once_the_soonest_due_first(int size) {
        List<String> owed = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            owed.add(owedBy(i % 2 == 0 ? "TELFORD" : "DUNDEE").reference());
        }

        List<String> read = new ArrayList<>();
        @Nullable String next = null;
        do {
            Listing<DueCall> page = page("ed", null, next, size);
            assertEquals(5, page.total());
            read.addAll(references(page));
            next = page.next();
        } while (next != null);

        assertEquals(owed, read);
    }

    @Test
    void a_bookmark_is_for_one_list() {
        owedBy("TELFORD");
        owedBy("TELFORD");
        String next = Objects.requireNonNull(page("ed", null, null, 1).next());

        assertThrows(NoSuchPage.class, () -> page("ed-telford", null, next, 1));
        assertThrows(NoSuchPage.class, () -> page("ed", "TELFORD", next, 1));
        assertThrows(NoSuchPage.class, () -> page("ed", null, "1-2-3-4", 1));
        assertNull(page("ed", null, next, 1).next());
    }

    @Test
    void a_long_page_asks_the_database_no_more_often_than_a_short_one() {
        for (int i = 0; i < 10; i++) {
            owedBy("TELFORD");
        }
        page("ed", null, null, 1);

        long one = helpdesk.statements(() -> page("ed", null, null, 1));
        long ten = helpdesk.statements(() -> page("ed", null, null, 10));

        assertTrue(ten <= one + 1, () -> one + " and " + ten); // another block of audit numbers, now and then
    }

    @Test
    void every_listing_is_audited_and_every_call_on_it() {
        String call = owedBy("TELFORD").reference();

        listed("ed-telford", null);

        assertEquals(
                List.of("CALLBACKS_LISTED null", "CALLBACK_READ " + call),
                helpdesk.all(AuditRecord.class).stream()
                        .filter(line -> line.actor().equals("ed-telford"))
                        .filter(line -> line.action() != AuditAction.INCIDENT_RAISED)
                        .map(line -> line.action() + " " + line.subject().orElse(null))
                        .toList());
    }
}

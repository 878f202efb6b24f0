package uk.gov.dwp.jobmatch.web.oversight;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.gov.dwp.jobmatch.account.AccountState;
import uk.gov.dwp.jobmatch.accountfile.Fault;
import uk.gov.dwp.jobmatch.accountfile.FileLayout;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.calendar.CalendarRefused;
import uk.gov.dwp.jobmatch.callback.CallOutcome;
import uk.gov.dwp.jobmatch.callback.CallbackState;
import uk.gov.dwp.jobmatch.consent.Consent;
import uk.gov.dwp.jobmatch.consent.ConsentNow;
import uk.gov.dwp.jobmatch.consent.Verdict;
import uk.gov.dwp.jobmatch.delivery.DiscardReason;
import uk.gov.dwp.jobmatch.delivery.Purpose;
import uk.gov.dwp.jobmatch.drafting.Writing;
import uk.gov.dwp.jobmatch.incident.Entry;
import uk.gov.dwp.jobmatch.incident.Outcome;
import uk.gov.dwp.jobmatch.load.LoadState;
import uk.gov.dwp.jobmatch.measure.SafeWay;
import uk.gov.dwp.jobmatch.raisertask.TaskKind;
import uk.gov.dwp.jobmatch.routing.Category;
import uk.gov.dwp.jobmatch.routing.Channel;
import uk.gov.dwp.jobmatch.routing.Policy;
import uk.gov.dwp.jobmatch.routing.ReplyTo;
import uk.gov.dwp.jobmatch.waiting.FollowUpRefused;
import uk.gov.dwp.jobmatch.waiting.WaitingRoom;
import uk.gov.dwp.jobmatch.worktime.BankHolidays;
import uk.gov.dwp.jobmatch.worktime.Nation;

/** What these pages put together at run time, from the start of a key and a code, must be there to be said. */
class CodesInWordsTest {

    private static final ResourceBundle WORDS =
            ResourceBundle.getBundle("uk.gov.dwp.jobmatch.web.language.words", Locale.ENGLISH);

    @Test
    void everything_that_a_look_at_an_account_can_come_to_has_words() {
        assertAllKnown("verdict.", Verdict.values());
        assertAllKnown("account.state.", AccountState.values());
        assertAllKnown("account.door.", Consent.Door.values());
        assertAllKnown("account.consent.", ConsentNow.values());
        assertEquals(
                List.of(),
                missing(Stream.of(Verdict.NO_ACCOUNT, Verdict.NOT_OPEN, Verdict.NO_REASON, Verdict.TOO_MANY)
                        .map(refused -> "account.refused." + refused)));
    }

    @Test
    void every_code_of_the_audit_has_words() {
        assertAllKnown("action.", AuditAction.values());
        assertAllKnown("outcome.", CallOutcome.values());
        assertAllKnown("outcome.", Outcome.values());
        assertAllKnown("reply-to.", ReplyTo.values());
        assertAllKnown("purpose.", Purpose.values());
        assertAllKnown("reason.", DiscardReason.values());
        assertAllKnown("safeWay.", SafeWay.values());
        assertAllKnown("taskKind.", TaskKind.values());
        assertAllKnown("writing.", Writing.values());
        assertAllKnown("category.", Category.values());
    }

    @Test
    void everything_that_a_timeline_tells_has_words() {
        assertAllKnown("entry.", Entry.Kind.values());
        assertAllKnown("resumed.", WaitingRoom.Why.values());
        assertEquals(
                List.of(),
                missing(Stream.of("EMAIL", "PHONE", "EMAIL_AND_PHONE").map(changed -> "entry.contact." + changed)));
    }

    @Test
    void every_day_and_change_of_calendars_that_is_refused_says_why() {
        assertAllKnown("problem.day.", FollowUpRefused.Why.values());
        assertAllKnown("problem.calendar.", CalendarRefused.Why.values());
        assertAllKnown("due-receipt.skipped.", Nation.values());
    }

    @Test
    void everything_that_can_be_wrong_with_a_file_of_accounts_has_words() {
        assertAllKnown("fault.", Fault.values());
        assertAllKnown("account-file.state.", LoadState.values());
        assertAllKnown("account-file.now.", LoadState.values());
        assertAllKnown("account-file.layout.", FileLayout.values());
        assertAllKnown("account-file.account-state.", AccountState.values());
    }

    @Test
    void every_outcome_of_a_call_says_what_it_means() {
        assertEquals(
                List.of(), missing(Stream.of(CallOutcome.values()).map(outcome -> "outcome." + outcome + ".hint")));
    }

    @Test
    void every_state_that_a_call_can_be_left_in_is_told() {
        assertEquals(
                List.of(),
                missing(Stream.of(CallbackState.TAKEN, CallbackState.CLOSED, CallbackState.RETURNED, CallbackState.HELD)
                        .map(state -> "callback.recorded." + state)));
    }

    @Test
    void every_condition_of_the_routing_table_has_words() {
        for (boolean on : List.of(false, true)) {
            Policy some = Policy.defaults();
            Policy policy = new Policy(
                    1,
                    some.defaultSite(),
                    some.dwpDomains(),
                    on,
                    on,
                    some.immediateTarget(),
                    some.priorityTarget(),
                    some.standardTarget(),
                    some.safetyPhone());

            Stream<String> conditions = Stream.of(Channel.values())
                    .flatMap(channel -> RoutingTable.of(channel, policy).stream())
                    .flatMap(row -> row.conditions().stream());

            assertEquals(List.of(), missing(conditions.map(condition -> "when." + condition)));
        }
    }

    @Test
    void every_bank_holiday_has_words() {
        Stream<String> names = Stream.of(Nation.values())
                .flatMap(nation -> BankHolidays.of(nation).all().stream())
                .map(holiday -> PolicyPage.key(holiday.name()));

        assertEquals(List.of(), missing(names));
    }

    private static void assertAllKnown(String start, Enum<?>[] codes) {
        assertEquals(List.of(), missing(Arrays.stream(codes).map(code -> start + code)));
    }

    private static List<String> missing(Stream<String> keys) {
        return keys.distinct().filter(key -> !WORDS.containsKey(key)).toList();
    }
}

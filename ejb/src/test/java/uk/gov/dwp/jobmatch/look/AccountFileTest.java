package uk.gov.dwp.jobmatch.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.gov.dwp.jobmatch.consent.AccessRecord;
import uk.gov.dwp.jobmatch.consent.Ask;
import uk.gov.dwp.jobmatch.consent.Consent;
import uk.gov.dwp.jobmatch.consent.ConsentThen;
import uk.gov.dwp.jobmatch.consent.Verdict;
import uk.gov.dwp.jobmatch.fixture.Helpdesk;
import uk.gov.dwp.jobmatch.fixture.KnownAccounts;
import uk.gov.dwp.jobmatch.fixture.SettableClock;

/** What an adviser sees of an account that is open to them; it is ten o'clock on Monday, 23 November 2026. */
class AccountFileTest {

    private static final Ask ASK = Ask.withReason("JS-1", "She is here");

    private final Helpdesk helpdesk = new Helpdesk();
    private final KnownAccounts accounts = new KnownAccounts(helpdesk);
    private final AccountFile file = helpdesk.as("adviser", AccountFile.class);

    @BeforeEach
    void an_account_is_open() {
        accounts.openTo("JS-1");
    }

    private Contents seen(Turn turn, int limit) {
        return file.open(ASK, turn, limit).seen().orElseThrow();
    }

    private Contents.Activity done() {
        return seen(Turn.FIRST, 100).done().orElseThrow();
    }

    @Test
    void searches_and_applications_of_eight_weeks_are_listed_and_notes_however_old() {
        accounts.did("JS-1", "SEARCH", "2026-10-05T00:00", "first in sight");
        accounts.did("JS-1", "SEARCH", "2026-10-04T23:59", "too long ago");
        accounts.did("JS-1", "APPLICATION", "2026-11-20T10:00", "newest");
        accounts.did("JS-1", "SIGN_IN", "2026-11-21T10:00", "no business of ours");
        accounts.did("JS-1", "NOTE", "2024-01-01T10:00", "Ring them");
        accounts.openTo("JS-2");
        accounts.did("JS-2", "SEARCH", "2026-11-20T10:00", "somebody else's");

        assertEquals(List.of("newest", "first in sight"), words(done().rows()));
        assertEquals(List.of("Ring them"), words(done().notes()));
    }

    @Test
    void every_week_is_counted_also_an_empty_one_by_the_clock_in_london() {
        accounts.did("JS-1", "SEARCH", "2026-11-23T00:00", "this week");
        accounts.did("JS-1", "APPLICATION", "2026-11-22T23:59", "last week");
        accounts.did("JS-1", "SEARCH", "2026-10-19T00:30", "before the clocks went back");

        List<Week> weeks = done().weeks();

        assertEquals(AccountFile.WEEKS, weeks.size());
        assertEquals(new Week(LocalDate.parse("2026-10-05"), 0, 0), weeks.get(0));
        assertEquals(new Week(LocalDate.parse("2026-10-19"), 1, 0), weeks.get(2));
        assertEquals(new Week(LocalDate.parse("2026-11-16"), 0, 1), weeks.get(6));
        assertEquals(new Week(LocalDate.parse("2026-11-23"), 1, 0), weeks.get(7));
    }

    @Test
    void pages_leave_nothing_out_and_show_nothing_twice_even_of_one_instant() {
        for (int i = 0; i < 25; i++) {
            accounts.did("JS-1", "SEARCH", helpdesk.clock.instant().minus(Duration.ofMinutes(i / 10)), "search " + i);
        }
        List<String> all = words(done().rows());

        List<String> paged = new ArrayList<>();
        Turn turn = Turn.FIRST;
        for (int page = 0; page < 5; page++) {
            List<SeenActivity> rows = seen(turn, 5).done().orElseThrow().rows();
            paged.addAll(words(rows));
            turn = Turn.of(rows.get(rows.size() - 1).place().toString(), "");
        }

        assertEquals(25, all.size());
        assertEquals(all, paged);
    }

    @Test
    void a_page_back_is_the_one_before() {
        for (int i = 0; i < 9; i++) {
            accounts.did("JS-1", "SEARCH", helpdesk.clock.instant().minus(Duration.ofMinutes(i)), "search " + i);
        }
        SeenActivity seventh = done().rows().get(6);

        assertEquals(
                List.of("search 3", "search 4", "search 5"),
                words(seen(Turn.of("", seventh.place().toString()), 3)
                        .done()
                        .orElseThrow()
                        .rows()));
    }

    @Test
    void a_place_that_is_none_is_the_first_page() {
        accounts.did("JS-1", "SEARCH", "2026-11-20T10:00", "newest");

        for (String broken : List.of(
                "x",
                "~",
                "yesterday~A1",
                "2026-11-20T10:00:00Z",
                "2026-11-20T10:00:00Z~\u0000",
                "-1000000000-01-01T00:00:00Z~A1",
                "+1000000000-12-31T23:59:59Z~A1")) {
            assertEquals(
                    List.of("newest"),
                    words(seen(Turn.of(broken, ""), 5).done().orElseThrow().rows()));
        }
    }

    @Test
    void the_history_of_consent_is_told_the_newest_first() {
        accounts.revoke("JS-1");
        accounts.grant("JS-1");

        List<Boolean> said = seen(Turn.FIRST, 1).history().stream()
                .map(consent -> consent.isGiven())
                .toList();

        assertEquals(List.of(true, false, true), said);
        assertTrue(seen(Turn.FIRST, 1).account().reference().equals("JS-1"));
    }

    @ParameterizedTest
    @CsvSource({
        "2012-05-01T12:00, 0, 0",
        "2012-05-02T09:00, 1, 0",
        "2012-05-03T09:15, 1, 0",
        "2012-05-03T10:15, 1, 1",
        "2012-05-04T10:15, 2, 1",
        "2012-05-06T10:15, 2, 3",
        "2012-05-08T10:15, 3, 3"
    })
    void how_consent_stood_is_told_as_we_know_today_and_as_we_knew_then(String london, long said, long known) {
        accounts.jobseeker("JS-9");
        say(1, true, "2012-05-02T09:00", "2012-05-03T10:15");
        say(2, false, "2012-05-04T09:00", "2012-05-09T10:00");
        say(3, true, "2012-05-07T09:00", "2012-05-05T10:00");

        ConsentThen then = file.open(
                        Ask.withReason("JS-9", "She complains"), Turn.FIRST, 1, SettableClock.london(london))
                .seen()
                .flatMap(seen -> Optional.ofNullable(seen.then()))
                .orElseThrow();

        assertEquals(said, version(then.asSaid()));
        assertEquals(known, version(then.asKnown()));
    }

    @Test
    void nobody_is_told_how_it_stood_without_passing_the_gate() {
        accounts.revoke("JS-1");

        Sighting sighting = file.open(ASK, Turn.FIRST, 1, helpdesk.clock.instant());

        assertTrue(sighting.seen().isEmpty());
        assertEquals(List.of(Verdict.NO_CONSENT), verdicts());
    }

    private List<Verdict> verdicts() {
        return helpdesk.all(AccessRecord.class).stream().map(AccessRecord::code).toList();
    }

    private void say(long version, boolean given, String at, String toldAt) {
        helpdesk.sql(
                "insert into consent values ('JS-9', ?, ?, ?, ?, 'uj-site', 'FEED', '2012-1', 'EN')",
                version,
                given,
                SettableClock.london(at),
                SettableClock.london(toldAt));
    }

    private static long version(Optional<Consent> restsOn) {
        return restsOn.map(Consent::version).orElse(0L);
    }

    private static List<String> words(List<SeenActivity> rows) {
        return rows.stream().map(row -> row.told().orElseThrow()).toList();
    }
}

package uk.gov.dwp.jobmatch.badday;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uk.gov.dwp.jobmatch.whole.RunningHelpdesk;

/**
 * A file of accounts whose server is killed while it checks and loads, at random moments, leaves the same rows as one that was left alone. How
 * often is a setting: the README says how to run the long one.
 */
class LoadKilledIT {

    private static final int KILLS = Integer.getInteger("load.kills", 5);
    /** Many parts, of which several are merged at once: a kill that comes when the last of them is done would be none. */
    private static final int ACCOUNTS = 300_000;

    private static final Duration AT_MOST = Duration.ofMinutes(3);

    /** What the two left, each account under the name that it shares with its twin. */
    private static final String ROWS = """
            select 'account ' || (to_jsonb(a) - 'changed_at')::text as said, a.reference from account a
            union all select 'holder ' || to_jsonb(h)::text, h.account from account_holder h
            union all select 'consent ' || (to_jsonb(c) - 'told_at')::text, c.account from consent c
            """;

    private final RunningHelpdesk helpdesk = RunningHelpdesk.shared();

    @AfterEach
    void all_is_well_again() {
        helpdesk.bringBack();
    }

    @Test
    void a_load_whose_server_is_killed_leaves_the_same_rows_as_one_that_was_left_alone() throws IOException {
        List<Long> figuresBefore = figures();
        long calm = bring("LC");
        await().atMost(AT_MOST).until(() -> progress(calm) > 1);
        List<Long> figuresBetween = figures();

        long killed = bring("LK");
        new Random().doubles(KILLS, 0.05, 0.8).sorted().forEach(moment -> {
            await().atMost(AT_MOST)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> progress(killed) >= moment);
            helpdesk.kill();
            assertNotEquals("LOADED", of(killed, "state"));
            leave(killed, "1 hour"); // a slow start would let it go on before anybody can kill it again
            helpdesk.restart();
            leave(killed, "0 hours");
        });
        await().atMost(AT_MOST).until(() -> progress(killed) > 1);

        assertAll(
                () -> assertEquals(ACCOUNTS, Integer.parseInt(of(killed, "inserted"))),
                () -> assertEquals(List.of(), onlyOf("LC", "LK")),
                () -> assertEquals(List.of(), onlyOf("LK", "LC")),
                () -> assertEquals(since(figuresBefore, figuresBetween), since(figuresBetween, figures())));
    }

    /** As the page leaves it that takes files in. */
    private long bring(String prefix) throws IOException {
        UUID name = UUID.randomUUID();
        Path file = Files.createDirectories(helpdesk.serverDirectory().resolve("data/account-files"))
                .resolve(name + ".csv");
        Files.write(file, lines(prefix).toList());
        return Long.parseLong(helpdesk.records().row("""
                insert into account_load (id, layout, state, name, spool, size, received_at, received_by, leased_until)
                values (nextval('account_load_seq'), 'ACCOUNTS', 'CHECKING', 'accounts.csv', ?, ?, now(), 'admin', now())
                returning id
                """, name, Files.size(file)));
    }

    private static Stream<String> lines(String prefix) {
        Stream<String> columns = Stream.of(
                "reference,version,kind,origin,opened_at,state,closed_at,name,organisation,email,phone,"
                        + "second_phone,postcode,language,contact_needs,home_site,consent,consent_version,consent_at,consent_wording,consent_language");
        Random dice = new Random(5);
        Stream<String> records = Stream.iterate(1, number -> number + 1)
                .limit(ACCOUNTS)
                .map(number -> line(prefix, number, dice.nextInt(4)));
        return Stream.of(columns, records, Stream.of("END," + ACCOUNTS)).flatMap(part -> part);
    }

    private static String line(String prefix, int number, int sort) {
        String who = prefix + "%08d".formatted(number);
        return switch (sort) {
            case 0 -> who + ",2,EMPLOYER,ERM_MIGRATED,,ACTIVE,,Owner,Firm " + number + ",,,,CF10 9ZZ,CY,,TELFORD,,,,,";
            case 1 -> who + ",1,JOBSEEKER,ONLINE,2012-11-19T08:00:00Z,CLOSING,2013-01-05T09:00:00Z,Sam,,,,,,EN,,,,,,,";
            case 2 ->
                who
                        + ",3,JOBSEEKER,ONLINE,2012-11-20T08:00:00Z,ACTIVE,,Sam,,,,,,EN,,,GIVEN,1,2012-12-02T10:00:00Z,2012-11,EN";
            default -> who + ",1,JOBSEEKER,ONLINE,,ACTIVE,,Sam,,,,,,EN,,,REVOKED,7,2012-12-03T10:00:00Z,2012-11,CY";
        };
    }

    /** From 0 to 1, half of it for the check; more once it is loaded. Who sees that it is checked has it loaded. */
    private double progress(long load) {
        helpdesk.records().change("""
                update account_load set state = 'LOADING', confirmed_at = now(), confirmed_by = 'admin', leased_until = now()
                where id = ? and state = 'CHECKED'
                """, load);
        return Double.parseDouble(
                of(load, "case when state = 'LOADED' then 2 else (taken + gone_over) / " + 2.0 * ACCOUNTS + " end"));
    }

    /** Nobody goes on with it before so long from now. */
    private void leave(long load, String time) {
        helpdesk.records()
                .change("update account_load set leased_until = now() + ?::interval where id = ?", time, load);
    }

    private String of(long load, String what) {
        return helpdesk.records().row("select " + what + " from account_load where id = ?", load);
    }

    private List<String> onlyOf(String one, String other) {
        return helpdesk.records()
                .rows("""
                with said as (%s)
                select replace(said, ?, 'L') from said where reference ~ ?
                except all
                select replace(said, ?, 'L') from said where reference ~ ?
                limit 10
                """.formatted(ROWS), one, "^" + one + "[0-9]{8}$", other, "^" + other + "[0-9]{8}$");
    }

    /** What is told to whoever asks how many there were. */
    private List<Long> figures() {
        String sums = helpdesk.records().row("""
                select coalesce(sum(opened), 0), coalesce(sum(closed), 0), coalesce(sum(given), 0), coalesce(sum(taken_back), 0),
                    coalesce(sum(ended), 0) from consent_figure where day < '2013-02-01'
                """);
        return Stream.of(sums.split(" ")).map(Long::valueOf).toList();
    }

    private static List<Long> since(List<Long> before, List<Long> now) {
        return Stream.iterate(0, place -> place + 1)
                .limit(now.size())
                .map(place -> now.get(place) - before.get(place))
                .toList();
    }
}

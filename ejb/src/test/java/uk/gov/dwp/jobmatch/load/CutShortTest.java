package uk.gov.dwp.jobmatch.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static uk.gov.dwp.jobmatch.fixture.AccountCsv.accounts;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import uk.gov.dwp.jobmatch.accountfile.Chunk;
import uk.gov.dwp.jobmatch.accountfile.FileLayout;
import uk.gov.dwp.jobmatch.fixture.AccountCsv;
import uk.gov.dwp.jobmatch.fixture.Helpdesk;

/** A load that stops anywhere ends as one that did not. */
class CutShortTest {

    private static final int ACCOUNTS = 2 * LoadMerge.PART + 17;

    private final Helpdesk helpdesk = new Helpdesk();
    private final Loads loads = new Loads(helpdesk);

    @Test
    void a_load_that_stops_after_each_part_ends_as_one_that_did_not() {
        AccountLoad load = loads.check(country());
        loads.desk().confirm(load.id());

        int parts = 0;
        while (helpdesk.bean(LoadMerge.class).next(load.id())) {
            parts++;
            assertEquals(
                    Math.min(parts * LoadMerge.PART, ACCOUNTS),
                    loads.now(load).loaded().goneOver());
        }
        loads.work();

        assertEquals(3, parts);
        assertEquals(LoadState.LOADED, loads.now(load).state());
        assertEquals(ACCOUNTS, loads.number("select count(*) from account_holder"));
        assertEquals(ACCOUNTS, loads.now(load).loaded().inserted());
    }

    @Test
    void a_part_that_is_gone_over_again_changes_nothing() {
        AccountLoad load = loads.check(country());
        loads.desk().confirm(load.id());
        LoadMerge merge = helpdesk.bean(LoadMerge.class);
        merge.next(load.id());
        merge.next(load.id());
        Map<String, String> before = loads.everything();

        helpdesk.sql(
                "insert into account_load_part values (?, 2, ?, ?)",
                load.id(),
                2L * LoadMerge.PART,
                2L * LoadMerge.PART);
        merge.next(load.id());

        assertEquals(before, loads.everything());
        assertTrue(loads.now(load).loaded().updated() == 0);
    }

    /** In the middle of a part, while it waits for somebody who looks at one of its accounts. */
    @Test
    void a_load_whose_transactions_are_killed_five_times_ends_as_one_whose_are_not() {
        loads.load(country(1));
        loads.load(country(2));
        Map<String, String> expected = loads.everything();

        Loads disturbed = new Loads(new Helpdesk());
        disturbed.load(country(1));
        AccountLoad load = disturbed.check(country(2));
        disturbed.desk().confirm(load.id());
        Random dice = new Random();
        for (int kill = 0; kill < 5; kill++) {
            disturbed.killWhileWaitingFor("UJ" + dice.nextInt(ACCOUNTS));
        }
        disturbed.work();

        assertEquals(LoadState.LOADED, disturbed.now(load).state());
        assertEquals(expected, disturbed.everything());
    }

    @Test
    void a_check_that_was_cut_short_begins_again_and_stages_nothing_twice() {
        AccountLoad load = loads.receive(FileLayout.ACCOUNTS, country().stream());
        Staging staging = helpdesk.bean(Staging.class);
        int attempt = staging.begin(load.id());
        staging.stage(load.id(), attempt, new Chunk("", 5, 2, List.of()));

        loads.work();

        assertEquals(ACCOUNTS, loads.now(load).checked().taken());
        assertEquals(0, loads.now(load).checked().refused());
        assertThrows(LoadMovedOn.class, () -> staging.stage(load.id(), attempt, new Chunk("", 5, 2, List.of())));
    }

    @Test
    void half_a_file_of_several_parts_is_refused_whole_whoever_reads_which() {
        AccountLoad load = loads.check(country().unfinished());

        assertEquals(LoadState.REFUSED, load.state());
        assertEquals(0, loads.number("select count(*) from account_load_row"));
    }

    @Test
    void an_account_that_two_parts_of_a_file_tell_of_is_refused_in_both() {
        AccountLoad load = loads.check(country().jobseeker("UJ0", 9));

        assertEquals(ACCOUNTS - 1, load.checked().taken());
        assertEquals(2, load.checked().refused());
    }

    @Test
    void who_cancels_between_two_parts_keeps_what_is_loaded_and_gets_no_more() {
        AccountLoad load = loads.check(country());
        loads.desk().confirm(load.id());
        helpdesk.bean(LoadMerge.class).next(load.id());

        loads.desk().cancel(load.id());
        loads.work();

        assertEquals(LoadState.CANCELLED, loads.now(load).state());
        assertEquals(LoadMerge.PART, loads.number("select count(*) from account_holder"));
        assertEquals(0, loads.number("select count(*) from account_load_row"));
    }

    @Test
    void a_check_that_fails_again_and_again_waits_for_a_person_and_keeps_nobody_else_waiting() {
        AccountLoad load = loads.receive(FileLayout.ACCOUNTS, accounts().jobseeker("UJ13", 1).stream());
        AccountLoad other = loads.receive(FileLayout.ACCOUNTS, accounts().jobseeker("UJ1", 1).stream());

        refusing("account_load_row", "reference", () -> workTimes(AccountLoad.MOST_FAILURES + 3));

        assertEquals(LoadState.CHECKED, loads.now(other).state());
        assertEquals(LoadState.FAILED, loads.now(load).state());
        assertEquals(List.of("CHECKING"), failuresTold());
        assertTrue(helpdesk.bean(LoadQueue.class)
                .spooled()
                .contains(loads.now(load).receipt().spool()));

        loads.desk().tryAgain(load.id());
        loads.work();
        assertEquals(LoadState.CHECKED, loads.now(load).state());
        assertEquals(1, loads.now(load).checked().taken());
    }

    @Test
    void a_merge_that_fails_again_and_again_goes_on_where_it_was_or_is_given_up() {
        AccountLoad load = loads.check(accounts().jobseeker("UJ13", 1));
        loads.desk().confirm(load.id());
        refusing("account_holder", "account", () -> workTimes(AccountLoad.MOST_FAILURES - 1));
        assertEquals(LoadState.LOADING, loads.now(load).state());

        refusing("account_holder", "account", () -> workTimes(1));
        assertEquals(LoadState.FAILED, loads.now(load).state());

        loads.desk().tryAgain(load.id());
        refusing("account_holder", "account", () -> workTimes(AccountLoad.MOST_FAILURES));
        assertEquals(List.of("LOADING", "LOADING"), failuresTold());
        loads.desk().cancel(load.id());
        loads.work();
        assertEquals(LoadState.CANCELLED, loads.now(load).state());
        assertEquals(0, loads.number("select count(*) from account_load_row"));
    }

    @Test
    void nothing_but_what_was_given_up_is_tried_again() {
        AccountLoad load = loads.check(accounts().jobseeker("UJ1", 1));

        assertThrows(LoadMovedOn.class, () -> loads.desk().tryAgain(load.id()));
    }

    private void workTimes(int times) {
        for (int i = 0; i < times; i++) {
            loads.work();
        }
    }

    /** While the database refuses one account for a reason that no program knows. */
    private void refusing(String table, String column, Runnable work) {
        helpdesk.sql(
                "alter table %s add constraint unforeseen check (%s <> 'UJ13') not valid".formatted(table, column));
        try {
            work.run();
        } finally {
            helpdesk.sql("alter table %s drop constraint unforeseen".formatted(table));
        }
    }

    private List<String> failuresTold() {
        return loads.texts("select detail from audit where action = 'ACCOUNT_FILE_FAILED' order by id");
    }

    private static AccountCsv country() {
        return country(2);
    }

    private static AccountCsv country(int version) {
        AccountCsv file = AccountCsv.accounts();
        Random dice = new Random(1267245);
        for (int i = 0; i < ACCOUNTS; i++) {
            if (dice.nextInt(10) == 0) {
                file.closed("UJ" + i, version);
            } else {
                file.jobseeker("UJ" + i, version, dice.nextBoolean() ? "GIVEN" : "REVOKED", version + dice.nextInt(3));
            }
        }
        return file;
    }
}

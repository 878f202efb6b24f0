package uk.gov.dwp.jobmatch.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static uk.gov.dwp.jobmatch.fixture.AccountCsv.accounts;
import static uk.gov.dwp.jobmatch.fixture.AccountCsv.ermTransfer;

import jakarta.ejb.EJBAccessException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.gov.dwp.jobmatch.account.AccountState;
import uk.gov.dwp.jobmatch.account.Accounts;
import uk.gov.dwp.jobmatch.accountfile.Fault;
import uk.gov.dwp.jobmatch.accountfile.FileLayout;
import uk.gov.dwp.jobmatch.accountfile.LineFault;
import uk.gov.dwp.jobmatch.consent.Consent;
import uk.gov.dwp.jobmatch.fixture.AccountCsv;
import uk.gov.dwp.jobmatch.fixture.Helpdesk;
import uk.gov.dwp.jobmatch.retention.RecordClass;
import uk.gov.dwp.jobmatch.retention.Retention;

class LoadsTest {

    private final Helpdesk helpdesk = new Helpdesk();
    private final Loads loads = new Loads(helpdesk);

    @TempDir
    Path folder;

    @Test
    void nothing_is_loaded_before_a_person_says_so() {
        AccountLoad load = loads.check(accounts().jobseeker("UJ1", 1).jobseeker("UJ2", 1, "GIVEN", 1));

        assertEquals(LoadState.CHECKED, load.state());
        assertEquals(2, load.checked().fresh());
        assertEquals(Map.of(), loads.everything());

        loads.confirm(load);

        assertEquals(LoadState.LOADED, loads.now(load).state());
        assertEquals(2, loads.now(load).loaded().inserted());
        assertEquals(1, loads.now(load).loaded().consents());
        assertEquals("Sam UJ2", loads.holder("UJ2").name().orElseThrow());
        assertEquals(Consent.Door.FILE, loads.consents().get(0).door());
        assertEquals("admin", loads.consents().get(0).toldBy());
    }

    @Test
    void whoever_brought_consents_does_not_load_them_alone() {
        AccountLoad load = loads.check(accounts().jobseeker("UJ1", 1).jobseeker("UJ2", 1, "GIVEN", 1));
        LoadDesk own = helpdesk.as("admin2", LoadDesk.class);

        assertTrue(own.needsAnother(load));
        assertThrows(OwnFile.class, () -> own.confirm(load.id()));
        assertEquals(LoadState.CHECKED, loads.now(load).state());

        assertFalse(loads.desk().needsAnother(load));
        loads.desk().confirm(load.id());
        assertEquals("admin", loads.now(load).confirmedBy().orElseThrow());
    }

    @Test
    void a_file_without_consents_is_loaded_by_whoever_brought_it() {
        AccountLoad load = loads.check(accounts().jobseeker("UJ1", 1).jobseeker("UJ1", 2, "GIVEN", 1));

        helpdesk.as("admin2", LoadDesk.class).confirm(load.id());

        assertEquals(LoadState.LOADING, loads.now(load).state());
    }

    @Test
    void the_same_file_twice_changes_nothing() {
        AccountCsv file =
                accounts().jobseeker("UJ1", 2, "REVOKED", 3).closed("UJ2", 4).employer("UJ3", 1);
        loads.load(file);
        Map<String, String> before = loads.everything();
        helpdesk.clock.advance(Duration.ofDays(1));

        AccountLoad again = loads.check(file);
        loads.confirm(again);

        assertEquals(3, again.checked().unchanged());
        assertEquals(before, loads.everything());
        assertEquals(
                0,
                loads.now(again).loaded().inserted() + loads.now(again).loaded().updated());
    }

    @Test
    void a_late_line_undoes_nothing_newer() {
        loads.load(accounts().jobseeker("UJ1", 5, "REVOKED", 7));
        Map<String, String> before = loads.everything();

        AccountLoad late = loads.load(accounts().jobseeker("UJ1", 4, "REVOKED", 7));

        assertEquals(1, late.checked().late());
        assertEquals(before, loads.everything());
    }

    @Test
    void a_consent_that_is_late_takes_its_place_in_the_history() {
        loads.load(accounts().jobseeker("UJ1", 5, "REVOKED", 7));

        loads.load(accounts().jobseeker("UJ1", 5, "GIVEN", 6));

        assertEquals(
                List.of(true, false),
                loads.consents().stream().map(Consent::isGiven).toList());
    }

    @Test
    void an_account_that_is_deleted_here_stays_so() {
        loads.load(accounts().jobseeker("UJ1", 1));
        helpdesk.sql("delete from account_holder");
        helpdesk.sql("update account set state = 'DELETED'");

        AccountLoad load = loads.load(accounts().jobseeker("UJ1", 9, "GIVEN", 1));

        assertEquals(1, load.checked().late());
        assertEquals(AccountState.DELETED, loads.account("UJ1").state());
        assertTrue(helpdesk.bean(Accounts.class).holder("UJ1").isEmpty());
        assertEquals(List.of(), loads.consents());
    }

    @Test
    void a_line_that_closes_an_account_closes_it_and_a_newer_one_opens_it_again() {
        loads.load(accounts().jobseeker("UJ1", 1));

        loads.load(accounts().closed("UJ1", 2));
        assertEquals(AccountState.CLOSING, loads.account("UJ1").state());

        loads.load(accounts().jobseeker("UJ1", 3));
        assertEquals(AccountState.ACTIVE, loads.account("UJ1").state());
    }

    @Test
    void an_employer_from_erm_comes_without_an_address_and_with_a_site() {
        loads.load(FileLayout.ERM_TRANSFER, ermTransfer().ermEmployer("ERM-9", "TELFORD"));

        assertEquals("TELFORD", loads.account("ERM-9").homeSite().orElseThrow());
        assertTrue(loads.holder("ERM-9").email().isEmpty());
        assertEquals("+441134960123", loads.holder("ERM-9").phone().orElseThrow());
    }

    @Test
    void lines_that_cannot_be_taken_are_told_and_left_out() {
        loads.load(accounts().jobseeker("UJ7", 1, "GIVEN", 1).jobseeker("UJ8", 1));

        AccountLoad load = loads.check(accounts()
                .jobseeker("UJ1", 1)
                .jobseeker("UJ2", 0)
                .jobseeker("UJ3", 1)
                .jobseeker("UJ3", 2)
                .jobseeker("UJ7", 2, "REVOKED", 1)
                .employer("UJ8", 2));

        assertEquals(1, load.checked().taken());
        assertEquals(5, load.checked().refused());
        assertEquals(
                List.of(
                        new LineFault(3, "version", Fault.NOT_A_VERSION),
                        new LineFault(4, "reference", Fault.TWICE),
                        new LineFault(5, "reference", Fault.TWICE),
                        new LineFault(6, "reference", Fault.OPPOSITE_HERE),
                        new LineFault(7, "reference", Fault.OTHER_KIND_HERE)),
                loads.book().faults(load.id(), 0, 50));

        loads.confirm(load);

        assertEquals(1, loads.now(load).loaded().inserted());
        assertEquals(1, loads.account("UJ8").version());
    }

    @Test
    void half_a_file_is_refused_whole() {
        AccountLoad load = loads.check(accounts().jobseeker("UJ1", 1).unfinished());

        assertEquals(LoadState.REFUSED, load.state());
        assertEquals(List.of(new LineFault(2, "", Fault.NO_END)), loads.book().faults(load.id(), 0, 50));
        assertThrows(LoadMovedOn.class, () -> loads.confirm(load));
        assertEquals(Map.of(), loads.everything());
    }

    @Test
    void who_confirms_what_somebody_cancelled_is_told() {
        AccountLoad load = loads.check(accounts().jobseeker("UJ1", 1));
        loads.desk().cancel(load.id());

        assertThrows(LoadMovedOn.class, () -> loads.desk().confirm(load.id()));
        assertThrows(LoadMovedOn.class, () -> loads.desk().cancel(load.id()));
        assertEquals(Map.of(), loads.everything());
    }

    @Test
    void what_a_file_said_is_gone_from_disk_and_table_once_it_is_over() {
        AccountLoad loaded = loads.load(accounts().jobseeker("UJ1", 1));
        AccountLoad cancelled = loads.check(accounts().jobseeker("UJ2", 1));
        loads.desk().cancel(cancelled.id());
        loads.work();
        AccountLoad refused = loads.check("no file of accounts");

        for (AccountLoad load : List.of(loaded, cancelled, refused)) {
            assertFalse(helpdesk.bean(Spool.class).holds(load.receipt().spool()));
        }
        assertEquals(0L, loads.number("select count(*) from account_load_row"));
    }

    @Test
    void a_load_that_nobody_decides_on_is_given_up() {
        AccountLoad load = loads.check(accounts().jobseeker("UJ1", 1));
        helpdesk.clock.advance(Duration.ofDays(15));

        helpdesk.bean(Retention.class).forgetSome(RecordClass.WAITING_LOAD);
        loads.work();

        assertEquals(LoadState.CANCELLED, loads.now(load).state());
        assertEquals(0L, loads.number("select count(*) from account_load_row"));
    }

    @Test
    void a_full_load_tells_what_file_and_accounts_do_not_agree_on() {
        loads.load(
                accounts().jobseeker("UJ1", 5, "GIVEN", 1).jobseeker("UJ2", 1).employer("UJ3", 1));

        AccountLoad load = loads.load(accounts()
                .jobseeker("UJ1", 4, "GIVEN", 1)
                .employer("UJ3", 1)
                .jobseeker("UJ4", 1)
                .jobseeker("UJ4", 2));

        assertEquals(
                List.of(
                        new LoadBook.Difference("UJ1", "DIFFERS"),
                        new LoadBook.Difference("UJ2", "NOT_IN_FILE"),
                        new LoadBook.Difference("UJ4", "NOT_HERE")),
                loads.book().differing(load.id(), "", 50));
        assertEquals(
                List.of(
                        new LoadBook.Sum("EMPLOYER", "ACTIVE", "NONE", 1, 1),
                        new LoadBook.Sum("JOBSEEKER", "ACTIVE", "GIVEN", 1, 1),
                        new LoadBook.Sum("JOBSEEKER", "ACTIVE", "NONE", 0, 1)),
                loads.book().sums(load.id()));
    }

    @Test
    void a_file_in_the_folder_is_taken_once_nobody_writes_to_it_any_more() throws IOException {
        Path file = Files.writeString(
                folder.resolve("accounts-monday.csv"),
                accounts().jobseeker("UJ1", 1).text());
        Files.setLastModifiedTime(file, FileTime.from(helpdesk.clock.instant()));
        FolderPost post = helpdesk.bean(FolderPost.class);

        post.pickUp(folder);
        assertTrue(Files.exists(file));

        helpdesk.clock.advance(Duration.ofMinutes(1));
        post.pickUp(folder);
        loads.work();

        AccountLoad load = helpdesk.all(AccountLoad.class).get(0);
        assertEquals(LoadState.CHECKED, load.state());
        assertEquals("accounts-monday.csv", load.receipt().name());
        assertEquals("system", load.receipt().by());
        assertEquals(0, folder.toFile().list().length);
    }

    @Test
    void nothing_outside_the_folder_is_read_and_nothing_else_in_it() throws IOException {
        Path outside = Files.writeString(
                folder.resolve("outside.csv"), accounts().jobseeker("UJ1", 1).text());
        Path inside = Files.createDirectory(folder.resolve("inside"));
        Files.createSymbolicLink(inside.resolve("accounts-link.csv"), outside);
        Files.createDirectory(inside.resolve("accounts-folder.csv"));
        Files.writeString(inside.resolve("accounts-half.csv.part"), "half");
        helpdesk.clock.advance(Duration.ofDays(3650));

        helpdesk.bean(FolderPost.class).pickUp(inside);

        assertEquals(List.of(), helpdesk.all(AccountLoad.class));
        assertTrue(Files.exists(outside));
    }

    @Test
    void a_file_is_shown_without_its_folders_and_without_what_could_be_more_than_a_letter() {
        assertEquals("passwd", FileLabel.of("../../etc/passwd"));
        assertEquals("accounts _b_.csv", FileLabel.of("C:\\temp\\accounts <b>.csv"));
        assertEquals("file", FileLabel.of("a/"));
        assertEquals(100, FileLabel.of("x".repeat(500)).length());
    }

    @Test
    void the_audit_names_who_did_what_and_nothing_that_stood_in_the_file() {
        AccountLoad load = loads.load(accounts().jobseeker("UJ1", 1));

        assertEquals(
                List.of(
                        "admin2 ACCOUNT_FILE_RECEIVED",
                        "system ACCOUNT_FILE_CHECKED",
                        "admin ACCOUNT_FILE_CONFIRMED",
                        "system ACCOUNT_FILE_LOADED"),
                loads.texts("select actor || ' ' || action from audit where subject = 'load-" + load.id()
                        + "' order by id"));
    }

    @Test
    void only_administrators_may_touch_loads() {
        assertThrows(
                EJBAccessException.class,
                () -> helpdesk.as("helpdesk", LoadDesk.class).confirm(1));
        assertThrows(
                EJBAccessException.class,
                () -> helpdesk.as("dutymanager", LoadBook.class).open(1));
    }
}

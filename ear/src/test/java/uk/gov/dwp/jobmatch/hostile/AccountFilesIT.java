package uk.gov.dwp.jobmatch.hostile;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import uk.gov.dwp.jobmatch.outside.StaffMember;
import uk.gov.dwp.jobmatch.whole.Records;
import uk.gov.dwp.jobmatch.whole.RunningHelpdesk;

/**
 * Spoiled files of accounts by the page and by the folder: what their administrator reads of them, and what is in the files for spreadsheets
 * that come of it. What becomes of each kind of fault is in HostileFilesTest.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccountFilesIT {

    private static final int MANY = 100_000;
    private static final Pattern FORMULA = Pattern.compile("(?m)(^|,)\"?[\\s\\p{Z}\\p{C}&&[^\\n]]*[=+\\-@|%＝＋－＠]");
    private static final String COLUMNS =
            "reference,version,kind,origin,opened_at,state,closed_at,name,organisation,email,phone,second_phone,postcode,language,"
                    + "contact_needs,home_site,consent,consent_version,consent_at,consent_wording,consent_language\r\n";

    private final RunningHelpdesk helpdesk = RunningHelpdesk.shared();
    private final Records records = helpdesk.records();
    private final StaffMember admin = StaffMember.signedInAs("admin");
    private final String unique = Long.toString(System.nanoTime(), 36).toUpperCase(Locale.ROOT);
    private final String jobseeker = "UJF-" + unique;
    private final Path folder = helpdesk.dropFolder();

    private String archive = "";
    private String faulty = "";
    private String marked = "";

    /** All at once, for the server looks for them every few seconds. */
    @BeforeAll
    void files_are_brought_and_dropped() throws IOException {
        drop(
                "accounts-" + unique + ".csv",
                COLUMNS + "=1+1,1\r\nEND,1\r\n",
                Instant.now().minus(Duration.ofMinutes(1)));
        drop("accounts-" + unique + "-written.csv", COLUMNS, Instant.now().plus(Duration.ofHours(1)));
        Files.createDirectory(folder.resolve("accounts-" + unique + "-folder.csv"));
        Files.createSymbolicLink(
                folder.resolve("accounts-" + unique + "-link.csv"),
                helpdesk.serverDirectory().resolve("log/server.log"));
        records.change("insert into account (reference, kind, origin) values (?, 'EMPLOYER', 'ONLINE')", formula());
        archive = admin.bringAccounts("../../accounts" + Markup.TAG + ".csv", "PK\3\4" + "\0".repeat(1000));
        faulty = admin.bringAccounts("faults.csv", COLUMNS + "=1+1\r\n".repeat(MANY) + "END," + MANY + "\r\n");
        marked = admin.bringAccounts(
                "marked.csv",
                COLUMNS
                        + jobseeker + ",1,JOBSEEKER,ONLINE,2012-11-19T08:00:00Z,ACTIVE,," + quoted("Holder")
                        + ",,,,,<script>1,EN," + quoted("Needs") + ",,GIVEN,1,2013-01-02T10:00:00Z,2012-11,EN\r\n"
                        + jobseeker + "E,1,EMPLOYER,ONLINE,,ACTIVE,," + quoted("Owner") + "," + quoted("Firm")
                        + ",,,,,CY,,,,,,,\r\nEND,2\r\n");
    }

    @Test
    void an_archive_is_refused_in_words_and_shown_without_its_path() {
        await().until(() -> "REFUSED".equals(state(archive)));

        String page = admin.page(archive);
        assertTrue(page.contains("This is no text file. Send the CSV itself"), page);
        assertTrue(page.contains("accounts_script_alert(1).csv"), page);
        assertFalse(page.contains("..") && page.contains("../accounts"), page);
    }

    @Test
    void very_many_faults_are_counted_and_the_first_are_told_line_by_line() {
        await().until(() -> "CHECKED".equals(state(faulty)));

        String page = admin.page(faulty);
        assertTrue(page.contains("100,000"), page);
        assertTrue(page.contains("The record has too many or too few cells"), page);
        assertFalse(page.contains("=1+1"), page);
        assertEquals("10000", records.row("select count(*) from account_load_fault where load = ?", id(faulty)));
        assertEquals(
                10_001,
                spreadsheet("account-file-faults.csv?id=" + id(faulty)).lines().count());
    }

    @Test
    void markup_in_a_file_is_text_wherever_the_account_is_shown_and_no_cell_of_an_export_is_a_formula() {
        await().until(() -> "CHECKED".equals(state(marked)));
        StaffMember.signedInAs("admin2") // it holds consents, which whoever brought it may not have loaded
                .filled(marked, "decide-form", List.of("confirm"), Map.of())
                .send();
        await().until(() -> "LOADED".equals(state(marked)));

        StaffMember adviser = StaffMember.signedInAs("adviser");
        String account = adviser.body(adviser.lookAt(jobseeker, "She asks"));
        StaffMember manager = StaffMember.signedInAs("dutymanager");
        String employer = manager.body(manager.lookAt(jobseeker + "E", "They ask"));

        for (String words : List.of("Holder", "Needs")) {
            assertTrue(account.contains(Markup.shown(words)), words + " in " + account);
        }
        for (String words : List.of("Owner", "Firm")) {
            assertTrue(employer.contains(Markup.shown(words)), words + " in " + employer);
        }
        for (String page : List.of(account, employer, admin.body(marked), admin.body("account-files"))) {
            assertFalse(Markup.isDoneIn(page), page);
        }
        String comparison = spreadsheet("account-file-comparison.csv?id=" + id(marked));
        assertTrue(comparison.contains("\"'" + formula() + "\",NOT_IN_FILE"), "the formula is guarded");
    }

    @Test
    void the_figures_have_no_formula_in_them() {
        spreadsheet("reconciliation.csv");
        StaffMember policy = StaffMember.signedInAs("policy");
        String months = text(policy.download("consent-figures.csv?from=2012-11-01&to=2013-02-01"));

        assertFalse(FORMULA.matcher(months).find(), months);
    }

    @Test
    void of_the_folder_a_whole_file_is_read_and_nothing_that_lies_elsewhere_or_is_still_written() {
        await().until(() -> dropped().equals(List.of("accounts-" + unique + ".csv CHECKED")));

        assertTrue(Files.notExists(folder.resolve("accounts-" + unique + ".csv")));
        for (String left : List.of("-written", "-folder", "-link")) {
            assertTrue(
                    Files.exists(folder.resolve("accounts-" + unique + left + ".csv"), LinkOption.NOFOLLOW_LINKS),
                    left);
        }
        assertEquals(List.of(), records.rows("select 1 from account where reference = '=1+1'"));
    }

    private List<String> dropped() {
        return records.rows("select name, state from account_load where name like ?", "accounts-" + unique + "%");
    }

    private void drop(String name, String content, Instant written) throws IOException {
        Path hidden = Files.writeString(folder.resolve(name + ".part"), content);
        Files.setLastModifiedTime(hidden, FileTime.from(written));
        Files.move(hidden, folder.resolve(name));
    }

    /** What the site may call an account, and a spreadsheet would work out. */
    private String formula() {
        return "=1+" + unique;
    }

    private static String quoted(String words) {
        return '"' + (words + " " + Markup.TEXT).replace("\"", "\"\"") + '"';
    }

    private String spreadsheet(String address) {
        String text = text(admin.download(address));
        assertFalse(FORMULA.matcher(text).find(), "a formula in " + address);
        return text;
    }

    private static String text(HttpResponse<byte[]> file) {
        assertEquals(200, file.statusCode());
        assertEquals(
                "text/csv;charset=utf-8",
                file.headers().firstValue("Content-Type").orElse("").toLowerCase(Locale.ROOT));
        assertEquals(
                "nosniff", file.headers().firstValue("X-Content-Type-Options").orElse(""));
        assertTrue(file.headers().firstValue("Content-Disposition").orElse("").startsWith("attachment; "));
        return new String(file.body(), StandardCharsets.UTF_8);
    }

    private String state(String page) {
        return records.row("select state from account_load where id = ?", id(page));
    }

    private static long id(String page) {
        return Long.parseLong(page.replaceAll(".*=", ""));
    }
}

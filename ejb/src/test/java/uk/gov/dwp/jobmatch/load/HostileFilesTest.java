package uk.gov.dwp.jobmatch.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static uk.gov.dwp.jobmatch.fixture.AccountCsv.accounts;
import static uk.gov.dwp.jobmatch.fixture.AccountCsv.ermTransfer;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import uk.gov.dwp.jobmatch.accountfile.FileLayout;
import uk.gov.dwp.jobmatch.fixture.AccountCsv;
import uk.gov.dwp.jobmatch.fixture.Helpdesk;

/**
 * Files that somebody spoiled, by mistake or not: each is told by its lines, nothing of it is loaded by half, and what was known before
 * stays. What the page says of each fault is in FaultsFile's words.
 */
class HostileFilesTest {

    private static final String NAME_CELL = ",Sam UJ1,";

    private final Helpdesk helpdesk = new Helpdesk();
    private final Loads loads = new Loads(helpdesk);

    @TempDir
    Path folder;

    private static AccountCsv one() {
        return accounts().jobseeker("UJ1", 2);
    }

    /** The good file with something else as its name. */
    private static String named(String name) {
        return one().text().replace(NAME_CELL, "," + name + ",");
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                refused("the columns of another kind of file", ermTransfer().text(), "1 kind WRONG_COLUMNS"),
                refused(
                        "a column too many",
                        one().text().replace("consent_language", "consent_language,x"),
                        "1  WRONG_COLUMNS"),
                refused(
                        "columns in another order",
                        one().text().replace("name,organisation", "organisation,name"),
                        "1 name WRONG_COLUMNS"),
                refused("semicolons", one().text().replace(',', ';'), "1 reference WRONG_COLUMNS"),
                refused("another charset", bytes(named("Siân"), Charset.forName("windows-1252")), "2  NOT_UTF8"),
                refused("two bytes for each letter", bytes(one().text(), StandardCharsets.UTF_16), "1  NOT_TEXT"),
                refused("an archive", zipped(one().text()), "1  NOT_TEXT"),
                refused("NUL bytes from the start", one().text().replace("UJ1", "U\0J"), "1  NOT_TEXT"),
                refused("nothing", "", "1  EMPTY"),
                refused("a byte order mark and nothing else", "\uFEFF", "1 reference WRONG_COLUMNS"),
                refused("only the names of the columns", accounts().unfinished(), "1  NO_END"),
                refused("half a file", one().unfinished(), "2  NO_END"),
                refused("half a record", one().unfinished() + "UJ2,1,JOBSE", "3  NO_END"),
                refused(
                        "a quotation mark that nobody closes",
                        one().unfinished() + "\"UJ2,1,JOBSEEKER",
                        "3  UNREADABLE_RECORD"),
                refused("words after a closing quotation mark", named("\"Sam\"my"), "2  UNREADABLE_RECORD"),
                refused("a line of ten megabytes", named("x".repeat(10_000_000)), "2  UNREADABLE_RECORD"),
                refused("ten megabytes of commas", one().unfinished() + ",".repeat(10_000_000), "3  UNREADABLE_RECORD"),
                refused(
                        "ten megabytes of quotation marks",
                        one().unfinished() + "\"".repeat(10_000_000),
                        "3  UNREADABLE_RECORD"),
                refused("fewer records than it says", one().text().replace("END,1", "END,2"), "3  COUNT_DIFFERS"),
                refused("two files in one", one().text() + one().text(), "4  AFTER_END"));
    }

    /** Told by the line and the name of the column; a file that is all of it wrong is none. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void what_cannot_be_read_to_its_end_is_refused_whole(String what, byte[] file, String told) {
        Map<String, String> before = knownBefore();

        AccountLoad load = bring(file);

        assertEquals(LoadState.REFUSED, load.state());
        assertEquals(List.of(told), told(load));
        assertThrows(LoadMovedOn.class, () -> loads.confirm(load));
        assertNothingStays(load, before);
    }

    static Stream<Arguments> leftOut() {
        return Stream.of(
                leftOut("a number twice", one().jobseeker("UJ1", 3).text(), "2 reference TWICE", "3 reference TWICE"),
                leftOut(
                        "30 February",
                        one().text().replace("2012-11-19T08", "2013-02-30T08"),
                        "2 opened_at NOT_A_TIME"),
                leftOut(
                        "29 February of no leap year",
                        one().text().replace("2012-11-19T08", "2013-02-29T08"),
                        "2 opened_at NOT_A_TIME"),
                leftOut("25 o'clock", one().text().replace("19T08:00", "19T25:00"), "2 opened_at NOT_A_TIME"),
                leftOut("the year 0", one().text().replace("2012-11-19", "0000-11-19"), "2 opened_at TOO_LONG_AGO"),
                leftOut(
                        "the year 999999999",
                        one().text().replace("2012-11-19", "+999999999-11-19"),
                        "2 opened_at IN_THE_FUTURE"),
                leftOut("a formula", named("=cmd|'/C calc'!A0"), "2 name FORMULA"),
                leftOut("a formula behind blanks", named("  +1+1"), "2 name FORMULA"),
                leftOut("a formula in wide letters", named("＝1＋1"), "2 name FORMULA"),
                leftOut("a formula behind a tab", named("\t=1+1"), "2 name FORMULA"),
                leftOut("a formula in quotation marks", named("\"@SUM(1,1)\""), "2 name FORMULA"),
                leftOut(
                        "a NUL byte further on",
                        accounts()
                                .line("x".repeat(600))
                                .jobseeker("UJ1", 2)
                                .text()
                                .replace(NAME_CELL, ",S\0m,"),
                        "2  FIELDS",
                        "3 name CONTROL_CHARACTER"),
                leftOut(
                        "a lone carriage return",
                        named("Sam\rLee").replace("END,1", "END,2"),
                        "2  FIELDS",
                        "3  FIELDS"),
                leftOut("a carriage return in quotation marks", named("\"Sam\rLee\""), "2 name CONTROL_CHARACTER"),
                leftOut("a name of ten thousand letters", named("x".repeat(10_000)), "2 name TOO_LONG"),
                leftOut(
                        "a path as its number",
                        one().text().replace("UJ1,", "../../UJ1,"),
                        "2 reference NOT_A_REFERENCE"),
                leftOut(
                        "a National Insurance number",
                        one().text().replace("UJ1,", "QQ123456C,"),
                        "2 reference NOT_A_REFERENCE"),
                leftOut("a bell", named("S\u0007m"), "2 name CONTROL_CHARACTER"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("leftOut")
    void what_is_wrong_with_a_record_is_told_by_line_and_column_and_left_out(String what, byte[] file, String told) {
        Map<String, String> before = knownBefore();

        AccountLoad load = bring(file);

        assertEquals(LoadState.CHECKED, load.state());
        assertEquals(List.of(told.split(";", -1)), told(load));
        assertEquals(0, load.checked().taken());
        loads.confirm(load);
        assertNothingStays(load, before);
    }

    static Stream<Arguments> taken() {
        return Stream.of(
                Arguments.of("a byte order mark", bytes("\uFEFF" + one().text()), "Sam UJ1"),
                Arguments.of("quotes in quotes", bytes(named("\"The \"\"real\"\" Sam\"")), "The \"real\" Sam"),
                Arguments.of("only carriage returns", bytes(one().text().replace("\r\n", "\r")), "Sam UJ1"),
                Arguments.of("markup", bytes(named("<script>alert(1)</script>")), "<script>alert(1)</script>"),
                Arguments.of(
                        "what SQL and COPY read",
                        bytes(named("\\N'); drop table account; --")),
                        "\\N'); drop table account; --"),
                Arguments.of("a letter of four bytes", bytes(named("Sam 🦆")), "Sam 🦆"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("taken")
    void what_only_looks_strange_is_taken_as_it_is(String what, byte[] file, String name) {
        AccountLoad load = bring(file);

        loads.confirm(load);

        assertEquals(List.of(), told(load));
        assertEquals(1, loads.now(load).loaded().inserted());
        assertEquals(name, loads.holder("UJ1").name().orElseThrow());
    }

    @Test
    void of_very_many_faults_the_first_are_told_and_the_last_is_counted() {
        int many = 60_000;
        StringBuilder file = new StringBuilder(accounts().unfinished());
        for (int i = 0; i < many; i++) {
            file.append("x\r\n");
        }

        AccountLoad load = bring(bytes(file + "END," + many + "\r\n"));

        assertEquals(many, load.checked().refused());
        assertEquals(
                Staging.MOST_FAULTS, loads.number("select count(*) from account_load_fault where load = " + load.id()));
        assertEquals(Map.of(), loads.everything());
    }

    @Test
    void the_same_file_brought_twice_at_once_is_loaded_as_if_it_had_come_once() {
        AccountCsv file = accounts().jobseeker("UJ1", 2, "GIVEN", 3).employer("UJ2", 1);
        List<AccountLoad> both = Stream.of(1, 2)
                .map(each -> loads.receive(FileLayout.ACCOUNTS, file.stream()))
                .toList();
        loads.work();
        both.forEach(load -> loads.desk().confirm(load.id()));

        Helpdesk.atOnce(2, each -> {
            loads.work();
            return each;
        });

        assertEquals(
                2,
                both.stream()
                        .mapToLong(load -> loads.now(load).loaded().inserted())
                        .sum());
        assertEquals(1, loads.consents().size());
        both.forEach(load -> assertEquals(LoadState.LOADED, loads.now(load).state()));
    }

    @Test
    void a_file_in_the_folder_that_cannot_be_taken_in_keeps_no_other_from_it() throws IOException {
        Files.createDirectory(folder.resolve("accounts-a.csv.taken"));
        drop("accounts-a.csv", one());
        drop("accounts-b.csv", one());

        pickUp();

        assertEquals(List.of("accounts-b.csv"), received());
        assertTrue(Files.exists(folder.resolve("accounts-a.csv")));
    }

    /** The server died between the two; a file of the same name came meanwhile. */
    @Test
    void a_file_of_the_same_name_waits_until_the_one_before_is_taken_in() throws IOException {
        drop("accounts-a.csv.taken", accounts().jobseeker("UJ1", 1));
        drop("accounts-a.csv", accounts().jobseeker("UJ2", 1));

        pickUp();
        pickUp();
        loads.work();

        assertEquals(List.of("accounts-a.csv", "accounts-a.csv"), received());
        assertEquals(List.of("UJ1", "UJ2"), loads.texts("select reference from account_load_row order by reference"));
    }

    @Test
    void a_path_in_its_name_leads_nowhere() {
        helpdesk.as("admin", LoadDesk.class)
                .receive(
                        FileLayout.ACCOUNTS,
                        "../../../standalone/deployments/evil.war\0.csv",
                        helpdesk.bean(Spool.class).keep(one().stream()));

        AccountLoad load = helpdesk.all(AccountLoad.class).get(0);
        assertEquals("evil.war_.csv", load.receipt().name());
        assertTrue(helpdesk.bean(Spool.class).holds(load.receipt().spool()));
    }

    private void drop(String name, AccountCsv file) throws IOException {
        Files.writeString(folder.resolve(name), file.text());
    }

    private void pickUp() {
        helpdesk.clock.advance(Duration.ofDays(3650));
        helpdesk.bean(FolderPost.class).pickUp(folder);
    }

    private List<String> received() {
        return helpdesk.all(AccountLoad.class).stream()
                .map(load -> load.receipt().name())
                .toList();
    }

    private Map<String, String> knownBefore() {
        loads.load(accounts().jobseeker("UJ1", 1).jobseeker("UJ9", 1, "GIVEN", 1));
        return loads.everything();
    }

    private AccountLoad bring(byte[] file) {
        AccountLoad load = loads.receive(FileLayout.ACCOUNTS, new ByteArrayInputStream(file));
        loads.work();
        return loads.now(load);
    }

    private List<String> told(AccountLoad load) {
        return loads.book().faults(load.id(), 0, 50).stream()
                .map(fault -> fault.line() + " " + fault.column() + " " + fault.fault())
                .toList();
    }

    private void assertNothingStays(AccountLoad load, Map<String, String> before) {
        assertEquals(before, loads.everything());
        assertFalse(helpdesk.bean(Spool.class).holds(load.receipt().spool()));
        assertEquals(0L, loads.number("select count(*) from account_load_row"));
    }

    private static Arguments refused(String what, String file, String told) {
        return refused(what, bytes(file), told);
    }

    private static Arguments refused(String what, byte[] file, String told) {
        return Arguments.of(what, file, told);
    }

    private static Arguments leftOut(String what, String file, String... told) {
        return Arguments.of(what, bytes(file), Stream.of(told).collect(Collectors.joining(";")));
    }

    private static byte[] bytes(String text) {
        return bytes(text, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text, Charset charset) {
        return text.getBytes(charset);
    }

    private static byte[] zipped(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("../accounts.csv"));
            zip.write(bytes(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}

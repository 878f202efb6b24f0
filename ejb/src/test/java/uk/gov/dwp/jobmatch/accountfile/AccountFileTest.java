package uk.gov.dwp.jobmatch.accountfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static uk.gov.dwp.jobmatch.fixture.AccountCsv.accounts;
import static uk.gov.dwp.jobmatch.fixture.AccountCsv.ermTransfer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.gov.dwp.jobmatch.fixture.AccountCsv;

class AccountFileTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    @TempDir
    Path folder;

    @Test
    void every_record_is_staged_with_its_line() throws IOException {
        Chunk chunk = read(
                accounts().jobseeker("UJ1", 3, "GIVEN", 2).employer("UJ2", 1).text());

        assertEquals(List.of(), chunk.faults());
        assertEquals(2, chunk.taken());
        assertEquals(
                "7\t2\tUJ1\t3\tJOBSEEKER\tONLINE\tACTIVE\t2012-11-19T08:00:00Z\t\\N\tSam UJ1\t\\N\tuj1@example.com\tSITE"
                        + "\t+447700900123\t\\N\tLS1 9ZZ\tEN\t\\N\t\\N\ttrue\t2\t2013-01-02T10:00:00Z\t2012-11\tEN",
                chunk.rows().lines().findFirst().orElseThrow());
    }

    @Test
    void an_employer_from_erm_needs_a_site_and_no_address() throws IOException {
        Chunk chunk = readErm(ermTransfer()
                .ermEmployer("ERM-1", "TELFORD")
                .ermEmployer("ERM-2", "")
                .ermEmployer("ERM-3", "LEEDS")
                .text());

        assertEquals(
                List.of(
                        new LineFault(3, "home_site", Fault.MISSING),
                        new LineFault(4, "home_site", Fault.NO_SUCH_SITE)),
                chunk.faults());
        assertEquals(1, chunk.taken());
        assertEquals(2, chunk.refused());
    }

    @Test
    void the_mark_of_a_spreadsheet_before_the_first_name_is_borne_with() throws IOException {
        assertEquals(1, read("\uFEFF" + accounts().jobseeker("UJ1", 1).text()).taken());
    }

    @Test
    void quotes_in_quotes_commas_and_accents_are_read_as_they_are_meant() throws IOException {
        Chunk chunk = read(accounts()
                .line("UJ1,1,EMPLOYER,ONLINE,,ACTIVE,,Siân,\"The \"\"Tŷ\"\" Café, \\ Ltd\",,,,,CY,,,,,,,")
                .text());

        assertTrue(chunk.rows().contains("\tThe \"Tŷ\" Café, \\\\ Ltd\t"), chunk.rows());
    }

    @Test
    void records_come_in_parts_and_the_last_says_so() throws IOException {
        Path file = write(accounts()
                .jobseeker("UJ1", 1)
                .jobseeker("UJ2", 1)
                .jobseeker("UJ3", 1)
                .text());

        try (AccountFile opened = new AccountFile(file, check(FileLayout.ACCOUNTS), 7)) {
            Records first = opened.next(2);
            Records second = opened.next(2);

            assertEquals(2, first.judge().taken());
            assertFalse(first.last());
            assertEquals(1, second.judge().taken());
            assertTrue(second.last());
        }
    }

    /** Ten thousand of these would be more than the server's memory. */
    @ParameterizedTest
    @ValueSource(strings = {"x", ","})
    void of_records_that_are_very_long_fewer_come_at_once(String filling) throws IOException {
        AccountCsv lines = accounts();
        for (int i = 0; i < 1_200; i++) {
            lines.line(filling.repeat(10_000));
        }

        try (AccountFile opened = new AccountFile(write(lines.text()), check(FileLayout.ACCOUNTS), 7)) {
            Records first = opened.next(10_000);

            assertFalse(first.last());
            assertTrue(first.judge().refused() < 1_000);
        }
    }

    /** Column and what stands in it, in a record of which all else is right. */
    @ParameterizedTest
    @CsvSource({
        "reference, '', MISSING",
        "reference, =1+1, NOT_A_REFERENCE",
        "reference, QQ123456C, NOT_A_REFERENCE",
        "version, 0, NOT_A_VERSION",
        "version, 1e3, NOT_A_VERSION",
        "kind, PARTNER, NOT_A_CHOICE",
        "state, DELETED, NOT_A_CHOICE",
        "opened_at, 2013-02-30T10:00:00Z, NOT_A_TIME",
        "opened_at, 2013-02-03 10:00, NOT_A_TIME",
        "opened_at, 2099-01-01T00:00:00Z, IN_THE_FUTURE",
        "opened_at, 0000-01-01T00:00:00Z, TOO_LONG_AGO",
        "opened_at, -0044-03-15T12:00:00Z, TOO_LONG_AGO",
        "closed_at, 2013-01-01T00:00:00Z, NOT_WHILE_OPEN",
        "name, =HYPERLINK(A1), FORMULA",
        "name, '@SUM(1)', FORMULA",
        "organisation, Acme, NOT_FOR_THIS_KIND",
        "email, nobody, NOT_AN_EMAIL",
        "phone, 123, NOT_A_PHONE",
        "second_phone, 0909 879 0123, NOT_A_PHONE",
        "postcode, LS1 9ZZ LS1 9ZZ, TOO_LONG",
        "language, FR, NOT_A_CHOICE",
        "home_site, LEEDS, NO_SUCH_SITE",
        "consent_version, 2, WITHOUT_CONSENT"
    })
    void what_is_wrong_with_a_cell_is_told_by_its_line_and_column(String column, String value, Fault fault)
            throws IOException {
        List<String> columns = FileLayout.ACCOUNTS.columns();
        String right = accounts()
                .jobseeker("UJ1", 1)
                .unfinished()
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow();
        String[] cells = right.split(",", -1);
        cells[columns.indexOf(column)] = value;

        Chunk chunk = read(
                accounts().jobseeker("UJ0", 1).line(String.join(",", cells)).text());

        assertEquals(List.of(new LineFault(3, column, fault)), chunk.faults());
        assertEquals(1, chunk.taken());
    }

    @Test
    void a_control_character_is_refused_and_so_is_a_line_end_in_a_cell() throws IOException {
        Chunk chunk = read(accounts()
                .line("UJ1,1,JOBSEEKER,ONLINE,,ACTIVE,,\"Sam\u0007Lee\",,,,,,EN,,,,,,,")
                .line("UJ2,1,JOBSEEKER,ONLINE,,ACTIVE,,\"Sam\r\nLee\",,,,,,EN,,,,,,,")
                .text());

        assertEquals(
                List.of(
                        new LineFault(2, "name", Fault.CONTROL_CHARACTER),
                        new LineFault(3, "name", Fault.CONTROL_CHARACTER)),
                chunk.faults());
    }

    @Test
    void a_record_with_too_many_or_too_few_cells_is_refused_whole() throws IOException {
        Chunk chunk = read(accounts()
                .line("UJ1,1,JOBSEEKER")
                .jobseeker("UJ2", 1)
                .line("UJ3" + ",".repeat(30))
                .text());

        assertEquals(List.of(new LineFault(2, "", Fault.FIELDS), new LineFault(4, "", Fault.FIELDS)), chunk.faults());
    }

    @Test
    void a_consent_must_say_when_how_and_in_which_words() throws IOException {
        Chunk chunk = read(accounts()
                .line("UJ1,1,JOBSEEKER,ONLINE,,ACTIVE,,Sam,,,,,,EN,,,GIVEN,,,,")
                .line("UJ2,1,EMPLOYER,ONLINE,,ACTIVE,,Jo,Acme,,,,,EN,,,GIVEN,1,2013-01-02T10:00:00Z,2012-11,EN")
                .text());

        assertEquals(
                List.of(
                        new LineFault(2, "consent_version", Fault.MISSING),
                        new LineFault(2, "consent_at", Fault.MISSING),
                        new LineFault(2, "consent_wording", Fault.MISSING),
                        new LineFault(2, "consent_language", Fault.MISSING),
                        new LineFault(3, "consent", Fault.NOT_FOR_THIS_KIND)),
                chunk.faults());
    }

    @Test
    void half_a_file_is_known_for_one() throws IOException {
        String whole = accounts().jobseeker("UJ1", 1).jobseeker("UJ2", 1).text();

        assertEquals(Fault.NO_END, refusal(accounts().jobseeker("UJ1", 1).unfinished()));
        assertEquals(
                Fault.UNREADABLE_RECORD, refusal(accounts().unfinished() + "UJ1,1,JOBSEEKER,ONLINE,,ACTIVE,,\"Sa"));
        assertEquals(Fault.COUNT_DIFFERS, refusal(whole.replace("END,2", "END,3")));
        assertEquals(Fault.AFTER_END, refusal(whole + "UJ3,1\r\n"));
        assertEquals(Fault.EMPTY, refusal(""));
    }

    /** Wherever it is cut off. */
    @Test
    void no_beginning_of_a_file_is_taken_for_the_whole() throws IOException {
        String whole =
                accounts().jobseeker("UJ1", 1).jobseeker("UJ2", 1, "REVOKED", 4).text();

        for (int length = 0; length < whole.length() - 2; length++) {
            refusal(whole.substring(0, length));
        }
    }

    @Test
    void other_columns_are_refused_by_the_name_of_the_first_that_is_missing() {
        String other = accounts().text().replace(",email,", ",e-mail,");

        FileUnreadable refused = assertThrows(FileUnreadable.class, () -> read(other));

        assertEquals(new LineFault(1, "email", Fault.WRONG_COLUMNS), refused.fault());
        assertEquals(Fault.WRONG_COLUMNS, refusal(ermTransfer().text()));
        assertEquals(
                Fault.WRONG_COLUMNS, refusal(accounts().text().replace("consent_language", "consent_language,more")));
    }

    @Test
    void another_charset_is_refused_and_not_read_as_nonsense() throws IOException {
        String text = accounts()
                .line("UJ1,1,JOBSEEKER,ONLINE,,ACTIVE,,Siân,,,,,,EN,,,,,,,")
                .text();

        assertEquals(Fault.NOT_UTF8, refusal(text.getBytes(Charset.forName("windows-1252"))));
        assertEquals(Fault.NOT_TEXT, refusal(text.getBytes(StandardCharsets.UTF_16)));
    }

    @Test
    void an_archive_is_refused_whatever_it_is_called() throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(zipped)) {
            zip.putNextEntry(new ZipEntry("accounts.csv"));
            zip.write(accounts().jobseeker("UJ1", 1).text().getBytes(StandardCharsets.UTF_8));
        }
        ByteArrayOutputStream gzipped = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(gzipped)) {
            gzip.write(accounts().jobseeker("UJ1", 1).text().getBytes(StandardCharsets.UTF_8));
        }

        assertEquals(Fault.NOT_TEXT, refusal(zipped.toByteArray()));
        assertEquals(Fault.NOT_TEXT, refusal(gzipped.toByteArray()));
    }

    @Test
    void a_line_of_ten_megabytes_ends_the_reading_where_it_begins() {
        String text = accounts().jobseeker("UJ1", 1).unfinished() + "\"" + "x".repeat(10_000_000);

        FileUnreadable refused = assertThrows(FileUnreadable.class, () -> read(text));

        assertEquals(new LineFault(3, "", Fault.UNREADABLE_RECORD), refused.fault());
    }

    @Test
    void what_stands_in_a_file_never_reaches_a_message() {
        String text = accounts().unfinished() + "UJ1,secret\"secret,\"secret\"secret\r\n";

        FileUnreadable refused = assertThrows(FileUnreadable.class, () -> read(text));

        assertFalse(String.valueOf(refused.getMessage()).contains("secret"));
        assertEquals(null, refused.getCause());
    }

    private Fault refusal(String text) {
        return refusal(text.getBytes(StandardCharsets.UTF_8));
    }

    private Fault refusal(byte[] bytes) {
        return assertThrows(FileUnreadable.class, () -> read(write(bytes), FileLayout.ACCOUNTS))
                .fault()
                .fault();
    }

    private Chunk read(String text) throws IOException {
        return read(write(text), FileLayout.ACCOUNTS);
    }

    private Chunk readErm(String text) throws IOException {
        return read(write(text), FileLayout.ERM_TRANSFER);
    }

    private static Chunk read(Path file, FileLayout layout) throws IOException {
        try (AccountFile opened = new AccountFile(file, check(layout), 7)) {
            return opened.next(1000).judge();
        }
    }

    private static RecordCheck check(FileLayout layout) {
        return new RecordCheck(layout, Set.of("TELFORD", "DUNDEE"), NOW);
    }

    private Path write(String text) throws IOException {
        return write(text.getBytes(StandardCharsets.UTF_8));
    }

    private Path write(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("file.csv"), bytes);
    }
}

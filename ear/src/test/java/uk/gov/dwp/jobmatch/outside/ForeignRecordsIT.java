package uk.gov.dwp.jobmatch.outside;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.gov.dwp.jobmatch.whole.Records;
import uk.gov.dwp.jobmatch.whole.RunningHelpdesk;

/** A record of another site, Jobcentre or person looks like no record at all, on every page that opens one, and the look is written down. */
class ForeignRecordsIT {

    private static final Path PAGES = Path.of("../web/src/main/webapp");

    /** What opens a record; everything else in an address filters or turns pages. */
    private static final Pattern OPENS_ONE =
            Pattern.compile("<f:viewParam name=\"(reference|alert|measure|code|username|id|task)\"");

    /** Pages that say nothing of a record that is not theirs, and are there without it. */
    private static final List<String> LISTS = List.of("/tasks");

    private static final Records RECORDS = RunningHelpdesk.shared().records();

    private static String incident;
    private static String call;
    private static String file;

    @BeforeAll
    static void dundee_has_an_incident_a_call_and_a_file() {
        String phone = "0131 496 0%03d".formatted(System.nanoTime() % 1000);
        incident = PartnerSystem.ofEmployerDirect("ed-dundee")
                .raise(Submission.ofEmployerWithoutEmail()
                        .with("phone", phone)
                        .attaching("screen.png", "image/png", SampleFile.png(400)));
        StaffMember.signedInAs("helpdesk").answer(incident, "It is mended.");
        String made = "select 'CB-' || c.id from callback c join incident i on i.id = c.incident"
                + " where i.reference = ? and c.state = 'OFFERED'";
        await().until(() -> RECORDS.rows(made, incident).size() == 1);
        call = RECORDS.row(made, incident);
        file = RECORDS.row(
                "select a.id from attachment a join incident i on i.id = a.incident where i.reference = ?", incident);
    }

    @ParameterizedTest
    @CsvSource({"adviser, 3", "teamleader-telford, 6", "qat, 7", "caller, 8"})
    void whoever_it_is_that_asks(String username, int column) {
        StaffMember member = StaffMember.signedInAs(username);
        List<String> wrong = new ArrayList<>();

        opened(column).forEach((page, parameter) -> {
            String theirs = page + "?" + parameter + "=" + (page.equals("/callback") ? call : incident);
            String nobodys =
                    page + "?" + parameter + "=" + (page.equals("/callback") ? "CB-999999" : "UJ-2026-9999999");
            compare(username, member, theirs, nobodys, wrong);
        });
        compare(
                username,
                member,
                "/attachment?id=" + file,
                "/attachment?id=" + file.replaceAll("[0-9a-f]", "0"),
                wrong);

        assertEquals(List.of(), wrong);
    }

    private static void compare(
            String username, StaffMember member, String theirs, String nobodys, List<String> wrong) {
        int before = refusals(username);
        int foreign = member.knock("GET", theirs);
        int written = refusals(username) - before;
        int missing = member.knock("GET", nobodys);
        boolean list = LISTS.stream().anyMatch(theirs::startsWith);
        if (foreign != missing || foreign != (list ? 200 : 404) || (!list && written != 1)) {
            wrong.add(theirs + " " + foreign + ", missing " + missing + ", written down " + written);
        }
    }

    @Test
    void nor_does_a_form_do_anything_to_it() {
        String own = PartnerSystem.ofTelford().raise(Submission.ofEmployer());
        StaffMember leader = StaffMember.signedInAs("teamleader-telford");
        String deeds =
                "select count(*) from audit where actor = 'teamleader-telford' and result = 'DONE' and subject in (?, ?)";

        leader.page("incident?reference=" + own);
        leader.knock("POST", "/callback?reference=" + call);
        leader.knock("POST", "/incident?reference=" + incident);

        assertEquals("0", RECORDS.row(deeds, incident, call));
        assertEquals("OFFERED", RECORDS.row("select state from callback where 'CB-' || id = ?", call));
    }

    /** A test of pages that no test finds proves nothing. */
    @Test
    void the_pages_that_open_a_record_are_found() {
        assertTrue(opened(3).keySet().containsAll(List.of("/incident", "/callback", "/confirmation", "/tasks")));
        assertTrue(opened(6).keySet().containsAll(List.of("/incident", "/callback")));
    }

    /** Pages that a role may open and that open one record, with the name of what tells which. */
    private static Map<String, String> opened(int column) {
        Map<String, String> opened = new TreeMap<>();
        matrix().filter(row -> row.split("\\|", -1)[column].strip().equals("yes"))
                .map(row -> row.split("\\|", -1)[1].strip().replace("`", ""))
                .forEach(page -> {
                    Matcher parameter = OPENS_ONE.matcher(source(page));
                    if (parameter.find()) {
                        opened.put(page, parameter.group(1));
                    }
                });
        return opened;
    }

    private static String source(String page) {
        Path file = PAGES.resolve(page.substring(1) + ".xhtml");
        return Files.exists(file) ? read(file) : "";
    }

    private static Stream<String> matrix() {
        return read(Path.of("../docs/roles.md")).lines().filter(line -> line.startsWith("| `/"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int refusals(String username) {
        return Integer.parseInt(
                RECORDS.row("select count(*) from audit where actor = ? and result = 'REFUSED'", username));
    }
}

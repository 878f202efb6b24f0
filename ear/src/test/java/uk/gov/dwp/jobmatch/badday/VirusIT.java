package uk.gov.dwp.jobmatch.badday;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uk.gov.dwp.jobmatch.outside.PartnerSystem;
import uk.gov.dwp.jobmatch.outside.SampleFile;
import uk.gov.dwp.jobmatch.outside.StaffMember;
import uk.gov.dwp.jobmatch.outside.Submission;
import uk.gov.dwp.jobmatch.whole.RunningHelpdesk;

/** A real scanner finds what all the world tests scanners with, and nobody ever opens it; when it is away, files wait. */
class VirusIT {

    private static final RunningHelpdesk HELPDESK = RunningHelpdesk.shared();
    private static final Optional<ClamAv> SCANNER =
            ClamAv.onThisMachine(Path.of(System.getProperty("helpdesk.directory", "target/whole"), "clamav")
                    .toAbsolutePath());

    private static String before = "";

    private final PartnerSystem telford = PartnerSystem.ofTelford();

    @BeforeAll
    static void the_scanner_is_there() {
        Assumptions.assumeTrue(
                SCANNER.isPresent(),
                "Not run: the test against a real virus scanner. Install clamd (Debian, Ubuntu: apt-get install clamav-daemon)");
        before = PartnerSystem.ofTelford()
                .raise(Submission.ofEmployer().attaching("before.txt", "text/plain", SampleFile.text("Early.")));
        HELPDESK.restartWith(Map.of("JOBMATCH_CLAMD", SCANNER.orElseThrow().address()));
    }

    @AfterEach
    void the_scanner_is_stopped() {
        SCANNER.ifPresent(ClamAv::close);
    }

    @AfterAll
    static void there_is_no_scanner_again() {
        SCANNER.ifPresent(there -> HELPDESK.restartWith(Map.of()));
    }

    private static void scannerStarts() {
        ClamAv scanner = SCANNER.orElseThrow();
        scanner.start();
        await().until(scanner::answers);
        HELPDESK.records().letAMinutePass();
        HELPDESK.records().letAMinutePass();
    }

    private static List<String> files(String reference, String columns) {
        return HELPDESK.records()
                .rows(
                        "select " + columns + " from attachment"
                                + " where incident = (select id from incident where reference = ?) order by position",
                        reference);
    }

    private String submitted(byte[] first, byte[] second) {
        return telford.raise(Submission.ofEmployer()
                .attaching("first.txt", "text/plain", first)
                .attaching("second.png", "image/png", second));
    }

    @Test
    void an_infected_file_is_deleted_and_told_of_and_the_one_beside_it_opens() {
        scannerStarts();

        String reference = submitted(ClamAv.EICAR.getBytes(StandardCharsets.US_ASCII), SampleFile.png(1_000_000));

        await().untilAsserted(() ->
                assertEquals(List.of("INFECTED " + ClamAv.FOUND, "CLEAN -"), files(reference, "state, finding")));
        String infected = files(reference, "id").get(0);
        StaffMember helpdesk = StaffMember.signedInAs("helpdesk");
        assertEquals(404, helpdesk.download("attachment?id=" + infected).statusCode());
        assertEquals(
                200,
                helpdesk.download("attachment?id=" + files(reference, "id").get(1))
                        .statusCode());
        assertTrue(helpdesk.page("incident?reference=" + reference).contains(ClamAv.FOUND));
        assertEquals(
                "0",
                HELPDESK.records().row("select count(*) from attachment_part where attachment = ?::uuid", infected));
        assertTrue(telford.statusOf(reference).allIn("event", "status").contains("FILE_INFECTED"));
        await().untilAsserted(() -> assertTrue(HELPDESK.postbox().about(reference).stream()
                .anyMatch(letter -> letter.plain().contains("holds a virus"))));
    }

    @Test
    void while_the_scanner_is_away_files_stay_closed_and_then_they_open() {
        String reference = submitted(SampleFile.text("One."), SampleFile.png());

        await().untilAsserted(() -> assertEquals(
                List.of("WAITING CONNECTION_REFUSED", "WAITING CONNECTION_REFUSED"),
                files(reference, "state, finding")));
        String page = StaffMember.signedInAs("helpdesk").page("incident?reference=" + reference);
        assertFalse(page.contains("attachment?id="), page);
        assertTrue(page.contains("Being scanned"), page);
        scannerStarts();

        await().untilAsserted(() -> assertEquals(List.of("CLEAN", "CLEAN"), files(reference, "state")));
    }

    @Test
    void what_came_before_there_was_a_scanner_is_scanned_too() {
        scannerStarts();
        HELPDESK.records().letAMinutePass();

        await().untilAsserted(() -> assertEquals(List.of("CLEAN"), files(before, "state")));
    }
}

package uk.gov.dwp.jobmatch.outside;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import uk.gov.dwp.jobmatch.whole.RunningHelpdesk;

/** The site itself sends forms of employers and jobseekers who are signed in, and of visitors it does not know. */
class UniversalJobmatchIT {

    private static final Path VECTORS = Path.of("../ejb/src/test/resources/routing-vectors.csv");
    private static final String BOUNCES = "gone@bounces.example";

    private final RunningHelpdesk helpdesk = RunningHelpdesk.shared();
    private final PartnerSystem site = PartnerSystem.ofUniversalJobmatch();

    @BeforeAll
    static void an_address_is_known_to_bounce() {
        RunningHelpdesk.shared().records().change("""
                insert into suppressed_address values (?, now(), now() + interval '60 days') on conflict do nothing
                """, BOUNCES);
    }

    /** The rule book's own examples for the site's three channels, sent over the wire. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("vectors")
    void a_form_is_routed_as_the_rule_book_says(String vector) {
        String[] cells = vector.split(",", -1);

        SoapAnswer answer = site.submit(form(cells));

        if (cells[16].equals("V")) {
            assertEquals(Optional.of("FORM_REFUSED"), answer.fault(), answer.body());
            assertEquals(
                    List.of(cells[11].split("\\+")),
                    answer.allIn("fieldError", "code").stream().sorted().toList());
        } else {
            assertEquals(List.of(cells[16]), answer.allIn("step", "rule"), answer.body());
            assertEquals(Optional.ofNullable(masked(cells[12])), answer.find("replyToMasked"));
            assertEquals(Optional.ofNullable(group(cells[14])), answer.find("callbackOwner"));
            assertEquals(cells[10], answer.text("priority"));
            assertEquals(cells[0], channelOf(answer.text("incidentRef")));
        }
    }

    static Stream<String> vectors() throws IOException {
        return Files.readAllLines(VECTORS).stream()
                .filter(line -> line.startsWith("EMPLOYER_ONLINE")
                        || line.startsWith("JOBSEEKER_ONLINE")
                        || line.startsWith("ANONYMOUS"));
    }

    private static Submission form(String... cells) {
        Submission form = Submission.ofEmployerWithoutEmail()
                .without("accountOrigin")
                .with("customerType", cells[1])
                .with("callRequired", cells[4].equals("1") ? "true" : "false")
                .with("category", cells[8].equals("1") ? "SITE_FAULT" : "VACANCY");
        Submission known = cells[0].equals("ANONYMOUS") ? form : form.with("accountRef", "never-heard-of");
        return withPhone(withEmail(known, cells[2]), cells[3]);
    }

    private static Submission withEmail(Submission form, String state) {
        return switch (state) {
            case "OWN" -> form.with("email", "blodwen@wrekin-upholstery.example");
            case "SHARED" -> form.with("email", "dundee.employerdirect@dwp.gov.uk");
            case "SUPPRESSED" -> form.with("email", BOUNCES);
            default -> form;
        };
    }

    private static Submission withPhone(Submission form, String state) {
        return switch (state) {
            case "NONE" -> form.without("phone");
            case "BAD" -> form.with("phone", "09098 790 001");
            default -> form;
        };
    }

    private static @Nullable String masked(String party) {
        return switch (party) {
            case "CUSTOMER", "UNVERIFIED_ADDRESS" -> "b***@wrekin-upholstery.example";
            case "HOME_SITE_INBOX", "DEFAULT_SITE_INBOX" -> "t***@dwp.gov.uk";
            case "SERCO_INBOX" -> "j***@serco.example";
            default -> null;
        };
    }

    private static @Nullable String group(String owner) {
        return switch (owner) {
            case "HOME_SITE_TEAM_LEADER", "DEFAULT_SITE_TEAM_LEADER" -> "TEAM_LEADER_TELFORD";
            case "SERCO_QAT" -> owner;
            default -> null;
        };
    }

    private String channelOf(String reference) {
        return helpdesk.records().row("select channel from incident where reference = ?", reference);
    }

    @Test
    void the_account_says_what_its_holder_is_whatever_the_form_says() {
        String account = "EMP-" + UUID.randomUUID();
        plant(account, "EMPLOYER", "DUNDEE");

        SoapAnswer receipt = site.submit(Submission.ofEmployerWithoutEmail()
                .with("customerType", "JOBSEEKER")
                .with("accountRef", account));

        assertEquals("EMPLOYER_ONLINE", channelOf(receipt.text("incidentRef")));
        assertEquals("TEAM_LEADER_DUNDEE", receipt.text("callbackOwner"));
    }

    private void plant(String account, String kind, String homeSite) {
        helpdesk.records().change("""
                insert into account (reference, kind, origin, home_site) values (?, ?, 'ERM_MIGRATED', ?)
                """, account, kind, homeSite);
    }

    @Test
    void an_account_that_nobody_can_place_is_refused() {
        SoapAnswer refused = site.submit(Submission.ofEmployerWithoutEmail()
                .with("customerType", "UNKNOWN")
                .with("accountRef", "never-heard-of"));

        assertEquals(Optional.of("INVALID_REQUEST"), refused.fault());
        assertEquals(List.of("incident/customer/customerType"), refused.allIn("fieldError", "path"));
        assertEquals(List.of("ACCOUNT_KIND_NEEDED"), refused.allIn("fieldError", "code"));
    }

    @ParameterizedTest
    @CsvSource({
        "submittingSite,     TELFORD, SITE_NOT_YOURS",
        "handlingSite,       DUNDEE,  SITE_NOT_YOURS",
        "staffSafetyConcern, true,    INVALID_REQUEST"
    })
    void what_only_staff_say_is_refused(String element, String said, String code) {
        SoapAnswer refused = site.submit(Submission.ofEmployer().with(element, said));

        assertEquals(Optional.of(code), refused.fault(), refused.body());
    }

    @Test
    void a_signed_in_employer_gets_a_receipt_and_a_visitor_none() {
        String address = "blodwen." + UUID.randomUUID() + "@wrekin-upholstery.example";
        Submission form = Submission.ofEmployer().with("email", address);

        String unverified = site.raise(form);
        String own = site.raise(form.underAnotherId().with("accountRef", "never-heard-of"));

        await().until(() -> helpdesk.postbox().to(address).size() == 1);
        assertTrue(helpdesk.postbox().to(address).get(0).subject().contains(own));
        assertEquals(List.of(), helpdesk.records().rows("""
                        select d.id from delivery d join incident i on i.id = d.incident where i.reference = ?
                        """, unverified));
    }

    @Test
    void a_report_that_nobody_can_answer_is_closed_at_once_and_its_reference_shown() {
        SoapAnswer receipt =
                site.submit(Submission.ofEmployerWithoutEmail().without("phone").with("category", "REPORT_A_VACANCY"));

        assertTrue(receipt.isReceipt(), receipt.body());
        assertEquals("CLOSED", receipt.text("status"));
        assertEquals("NONE", receipt.text("replyChannel"));
        assertEquals(
                "CLOSED NO_REPLY_POSSIBLE",
                helpdesk.records()
                        .row("select state, outcome from incident where reference = ?", receipt.text("incidentRef")));
    }

    @Test
    void the_site_reads_its_own_incidents_and_nobody_elses() {
        String own = site.raise(Submission.ofEmployer());
        String telfords = PartnerSystem.ofTelford().raise(Submission.ofEmployer());

        assertEquals(own, site.statusOf(own).text("incidentRef"));
        assertEquals(Optional.of("NOT_FOUND"), site.statusOf(telfords).fault());
    }
}

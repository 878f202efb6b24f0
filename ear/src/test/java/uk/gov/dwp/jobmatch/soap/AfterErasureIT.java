package uk.gov.dwp.jobmatch.soap;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.gov.dwp.jobmatch.outside.PartnerSystem;
import uk.gov.dwp.jobmatch.outside.StaffMember;
import uk.gov.dwp.jobmatch.outside.Submission;
import uk.gov.dwp.jobmatch.whole.Records;
import uk.gov.dwp.jobmatch.whole.RunningHelpdesk;

/** Somebody comes in by every door, is spoken of, answered and written to, and is erased: what is left anywhere is what was said before. */
class AfterErasureIT {

    private static final String NAME = "Peregrina Thistlewhite";
    private static final String EMAIL = "peregrina@thistlewhite.example";
    private static final String PHONE = "03069 990417";

    private final RunningHelpdesk helpdesk = RunningHelpdesk.shared();
    private final Records records = helpdesk.records();
    private final PersonalTraces traces =
            new PersonalTraces(helpdesk, List.of("peregrina", "thistlewhite"), "3069990417");
    private final String account = "UJE-" + UUID.randomUUID();
    private final StaffMember admin = StaffMember.signedInAs("admin");
    private final StaffMember dutyManager = StaffMember.signedInAs("dutymanager");
    private final StaffMember secondDutyManager = StaffMember.signedInAs("dutymanager2");

    @Test
    void nothing_of_a_person_is_left_but_the_reason_that_an_adviser_gave_for_a_look() throws IOException {
        tellOfTheAccount();
        loadFiles();
        workOnIncidents();
        giveTheHolderTheirFile();
        assertTrue(traces.inTables().size() > 10, () -> "before: " + traces.inTables());

        erase();
        records.change("analyze"); // as the night's run does

        assertEquals("DELETED", records.row("select state from account where reference = ?", account));
        assertEquals(List.of("access_log.reason"), traces.inTables());
        assertEquals(List.of(), inStatisticsOfOtherColumns());
        assertEquals(List.of(), traces.inFiles());
        assertFilesAreLookedInto();
    }

    /** The database samples each column: whether the reason that is left is among what it took of its column is chance. */
    private List<String> inStatisticsOfOtherColumns() {
        return traces.inStatistics().stream()
                .filter(column -> !column.matches("access_log(_\\d{4}_\\d{2})? reason"))
                .toList();
    }

    /** That nothing was found says something only because what is there would be. */
    private void assertFilesAreLookedInto() throws IOException {
        Path named = helpdesk.serverDirectory().resolve("left-by-name.txt");
        Path called = helpdesk.serverDirectory().resolve("left-by-number.txt");
        try {
            Files.writeString(named, "Written to PEREGRINA");
            Files.writeString(called, "Rang +44 3069 990-417 at noon");
            assertEquals(Set.of("left-by-name.txt", "left-by-number.txt"), Set.copyOf(traces.inFiles()));
        } finally {
            Files.deleteIfExists(named);
            Files.deleteIfExists(called);
        }
    }

    private void tellOfTheAccount() {
        Caller site = Door.ACCOUNTS.caller();
        String holder =
                "<p:name>%s</p:name><p:email>%s</p:email><p:phone>%s</p:phone><p:contactNeeds>Ask for Peregrina</p:contactNeeds>"
                        .formatted(NAME, EMAIL, PHONE);
        site.send(told("upsertAccount", "account", "", "<p:email>thistlewhite at home</p:email>"))
                .isRefusalOf("account/email", "EMAIL_INVALID");
        assertEquals("APPLIED", result(site, told("upsertAccount", "account", "", holder)));
        assertEquals("APPLIED", result(site, told("grantConsent", "consent", """
                <p:saidAt>2026-01-20T10:00:00Z</p:saidAt><p:wording>2012-11</p:wording><p:language>en</p:language>""", "")));
        site.send(request("recordActivity", """
                <p:activities><p:activity><p:accountRef>%s</p:accountRef><p:activityId>a1</p:activityId>\
                <p:at>2026-11-20T10:00:00Z</p:at><p:kind>SEARCH</p:kind><p:words>thistlewhite orchards</p:words></p:activity></p:activities>""".formatted(account)));
    }

    private Message told(String operation, String about, String said, String holder) {
        String kind = about.equals("account")
                ? "<p:accountType>JOBSEEKER</p:accountType><p:accountOrigin>ONLINE</p:accountOrigin>"
                : "";
        return request(
                operation,
                "<p:%1$s><p:accountRef>%2$s</p:accountRef><p:version>1</p:version>%3$s%4$s%5$s</p:%1$s>"
                        .formatted(about, account, kind, said, holder));
    }

    private static Message request(String operation, String content) {
        return Message.of(
                "<p:%1$sRequest><p:header><p:messageId>%2$s</p:messageId><p:sentAt>2026-11-20T09:30:00Z</p:sentAt></p:header>%3$s</p:%1$sRequest>"
                        .formatted(operation, UUID.randomUUID(), content));
    }

    private static String result(Caller site, Message message) {
        Answer answer = site.send(message);
        assertEquals(200, answer.status(), answer.body());
        return answer.text("result");
    }

    /** One is loaded, with a line that cannot be; another waits for somebody who decides. */
    private void loadFiles() {
        String loaded = admin.bringAccounts("accounts-of-yesterday.csv", file(2));
        awaitState(loaded, "CHECKED");
        admin.filled(loaded, "decide-form", List.of("confirm"), Map.of()).send();
        awaitState(loaded, "LOADED");
        awaitState(admin.bringAccounts("accounts-of-today.csv", file(3)), "CHECKED");
    }

    private String file(int version) {
        return """
                reference,version,kind,origin,opened_at,state,closed_at,name,organisation,email,phone,second_phone,postcode,language,contact_needs,home_site,consent,consent_version,consent_at,consent_wording,consent_language
                %1$s,%2$d,JOBSEEKER,ONLINE,2012-11-19T08:00:00Z,ACTIVE,,%3$s,,%4$s,%5$s,%5$s,LS1 9ZZ,EN,Ask for Peregrina,,,,,,
                %1$s-X,1,JOBSEEKER,ONLINE,2012-11-19T08:00:00Z,ACTIVE,,%3$s,,thistlewhite at home,,,,EN,,,,,,,
                END,2
                """.formatted(account, version, NAME, EMAIL, PHONE).replace("\n", "\r\n");
    }

    private void awaitState(String page, String state) {
        long load = Long.parseLong(page.replaceFirst(".*id=", ""));
        await().until(() ->
                records.row("select state from account_load where id = ?", load).equals(state));
    }

    /** One by the site itself with a file, which is answered by mail; one by the contact centre, which owes a call. */
    private void workOnIncidents() {
        String bySite = PartnerSystem.ofUniversalJobmatch()
                .submit(form(Submission.ofJobseeker().with("email", EMAIL))
                        .attaching("thistlewhite.txt", "text/plain", ("I am " + NAME).getBytes(StandardCharsets.UTF_8)))
                .text("incidentRef");
        String byTelephone = PartnerSystem.ofJobseekerDirect()
                .submit(form(Submission.ofJobseeker().without("email")))
                .text("incidentRef");
        StaffMember.signedInAs("adviser").lookAt(account, "Ms Thistlewhite asks what she applied for");
        StaffMember helper = StaffMember.signedInAs("helpdesk2");
        helper.page("account?incident=" + bySite);
        helper.addNote(bySite, "Peregrina rang from " + PHONE);
        helper.answer(bySite, "Dear Ms Thistlewhite, it is mended.");
        await().until(() -> helpdesk.postbox().to(EMAIL).size() == 2);
        helper.answer(byTelephone, "Tell Ms Thistlewhite that it is mended.");
        helper.saveNote(byTelephone, "Peregrina again");
    }

    private Submission form(Submission form) {
        return form.with("accountRef", account)
                .with("name", NAME)
                .with("phone", PHONE)
                .with("contactNeeds", "Ask for Peregrina")
                .with("bestTimeToCall", "When Peregrina is in")
                .with("summary", "Thistlewhite cannot sign in")
                .with("detail", "My name is not known. Call " + PHONE + " or 0306 999 0417.");
    }

    private void giveTheHolderTheirFile() {
        String request = agreed("ACCESS");
        String file = new String(
                dutyManager.download("holder-file?request=" + number(request)).body(), StandardCharsets.UTF_8);
        assertTrue(file.contains(NAME) && file.contains("thistlewhite orchards"), file);
        dutyManager
                .filled(request, "handed-over-form", List.of("handed-over"), Map.of())
                .send();
    }

    private void erase() {
        agreed("ERASURE");
    }

    /** Recorded and decided by one, agreed by another, on their screens; returns the request's page. */
    private String agreed(String kind) {
        String request = dutyManager
                .filled(
                        "new-holder-request",
                        "holder-request-form",
                        List.of("save-request"),
                        Map.of("holderKind", kind, "holderAccount", account, "holderIdentity", "DOCUMENTS"))
                .send()
                .substring(1);
        dutyManager
                .filled(
                        request,
                        "decision-form",
                        List.of("propose"),
                        Map.of(
                                "verdict", "GRANT",
                                "openIncidents", "WITHDRAW",
                                "decisionWords", "Ms Thistlewhite showed her passport."))
                .send();
        secondDutyManager
                .filled(request, "agree-form", List.of("agree"), Map.of())
                .send();
        return request;
    }

    private static String number(String request) {
        return request.replaceFirst(".*request=", "");
    }
}

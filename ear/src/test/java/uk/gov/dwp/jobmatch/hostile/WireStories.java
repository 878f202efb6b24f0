package uk.gov.dwp.jobmatch.hostile;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.gov.dwp.jobmatch.outside.CallReported;
import uk.gov.dwp.jobmatch.outside.PartnerSystem;
import uk.gov.dwp.jobmatch.outside.SampleFile;
import uk.gov.dwp.jobmatch.outside.SoapAnswer;
import uk.gov.dwp.jobmatch.outside.StaffMember;
import uk.gov.dwp.jobmatch.outside.Submission;
import uk.gov.dwp.jobmatch.soap.Answer;
import uk.gov.dwp.jobmatch.soap.Caller;
import uk.gov.dwp.jobmatch.soap.Message;

/** Markup that comes by SOAP, in every element that takes words. */
final class WireStories {

    private static final String WORDS = escaped("Words " + Markup.TEXT);

    private static final String SHORT = Markup.TAG + "</script>";

    private final Ledger ledger;
    private final String plain = "UJW-" + Long.toString(System.nanoTime(), 36).toUpperCase(Locale.ROOT);
    private final String account = plain + SHORT;

    WireStories(Ledger ledger) {
        this.ledger = ledger;
    }

    /** A submission with markup wherever there is room for it. */
    static Submission submission() {
        Submission submission = Submission.ofEmployerWithoutEmail()
                .with("phone", "0191 498 0%03d".formatted(System.nanoTime() / 1000 % 1000))
                .attaching("screen" + Markup.TEXT.replace("/", "") + ".png", "image/png", SampleFile.png(400));
        for (String element : new String[] {"partnerUserRef", "accountRef", "vacancyRef"}) {
            submission = submission.with(element, "A" + SHORT);
        }
        for (String element :
                new String[] {"name", "organisationName", "bestTimeToCall", "contactNeeds", "summary", "detail"}) {
            submission = submission.with(element, element + " " + Markup.TEXT);
        }
        return submission;
    }

    void incidents() {
        PartnerSystem telford = PartnerSystem.ofTelford();
        SoapAnswer receipt = telford.submit(submission());
        String reference = receipt.text("incidentRef");
        telford.update(reference, UUID.randomUUID().toString(), "<p:note>" + WORDS + "</p:note>");
        expectText(telford.statusOf(reference));
        ledger.records()
                .change(
                        "update incident set call_reason = ?, phone_extension = ? where reference = ?",
                        Markup.TEXT,
                        SHORT,
                        reference);
        ledger.records()
                .change(
                        "update attachment set name = ? where incident = (select id from incident where reference = ?)",
                        Markup.TEXT,
                        reference);
        Clerk helpdesk = ledger.clerk("helpdesk");
        helpdesk.look("incident?reference=" + reference);
        StaffMember.signedInAs("helpdesk2").answer(reference, "It is mended. " + Markup.TEXT);
        String made = "select 'CB-' || c.id || ' ' || c.version from callback c join incident i on i.id = c.incident"
                + " where i.reference = ? and c.state = 'OFFERED'";
        await().until(() -> ledger.records().rows(made, reference).size() == 1);
        String[] call = ledger.records().row(made, reference).split(" ", -1);
        expectText(telford.calls(null, null, 100));
        expectText(telford.report(CallReported.of(call[0], call[1], "SPOKE_FOLLOW_UP")
                .with("madeBy", escaped("Smith " + Markup.TEXT))
                .with("notes", WORDS)));
        ledger.clerk("teamleader-telford").look("callback?reference=" + call[0]);
        expectText(telford.statusOf(reference));
        helpdesk.look("incident?reference=" + reference);
        String withdrawn = telford.raise(submission());
        expectText(telford.withdraw(withdrawn, UUID.randomUUID().toString(), WORDS));
        helpdesk.look("incident?reference=" + withdrawn);
    }

    /** Each word on the page that is for it; an account whose reference is markup is looked at by its incident. */
    void accounts() {
        tell(account);
        tell(plain);
        Clerk adviser = ledger.clerk("adviser");
        String page = adviser.lookAt(plain, "She asks " + Markup.TEXT);
        for (String words : List.of("Holder", "Needs", "Vacancy", "APPLICATION", "SEARCH", "NOTE")) {
            ledger.expect(page.contains(Markup.shown(words)), words + " is not on the page of the account: " + page);
        }
        ledger.expect(page.contains("&lt;SCRIPT&gt;"), "the postcode is not on the page of the account");
        ledger.expect(page.contains("wording &lt;script&gt;alert(1)"), "the wording is not on the page of the account");
        String reference = PartnerSystem.ofUniversalJobmatch()
                .raise(Submission.ofJobseeker().with("accountRef", account));
        Clerk helpdesk = ledger.clerk("helpdesk");
        helpdesk.look("incident?reference=" + reference);
        String byIncident = helpdesk.read("account?incident=" + reference);
        ledger.expect(
                byIncident.contains(Markup.shown("Holder")), "the account of an incident is not shown: " + byIncident);
        String looks = ledger.clerk("auditor").read("access-log?account=" + plain);
        ledger.expect(looks.contains(Markup.shown("She asks")), "the reason is not in the access log: " + looks);
        ledger.clerk("auditor").look("access-log?actor=helpdesk");
    }

    /** All that can be told of a jobseeker, with markup in it. */
    private static void tell(String account) {
        String now = Instant.now()
                .minus(Duration.ofHours(1))
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
        expectTaken(told("upsertAccount", """
                <p:account><p:accountRef>%s</p:accountRef><p:version>1</p:version><p:accountType>JOBSEEKER</p:accountType>\
                <p:accountOrigin>ONLINE</p:accountOrigin><p:opened><p:at>2012-11-19T08:00:00Z</p:at></p:opened>\
                <p:name>%s</p:name><p:organisationName>%s</p:organisationName><p:postcode>%s</p:postcode>\
                <p:contactNeeds>%s</p:contactNeeds></p:account>""".formatted(
                        escaped(account), words("Holder"), words("Firm"), escaped("<script>1"), words("Needs"))));
        expectTaken(told("grantConsent", """
                <p:consent><p:accountRef>%s</p:accountRef><p:version>2</p:version><p:saidAt>2013-01-20T10:00:00Z</p:saidAt>\
                <p:wording>%s</p:wording><p:language>cy</p:language></p:consent>""".formatted(escaped(account), escaped(Markup.TAG))));
        String activities = Stream.of("APPLICATION", "SEARCH", "NOTE")
                .map(kind -> """
                        <p:activity><p:accountRef>%s</p:accountRef><p:activityId>%s</p:activityId><p:at>%s</p:at><p:kind>%s</p:kind>\
                        <p:vacancyRef>%s</p:vacancyRef><p:words>%s</p:words></p:activity>""".formatted(
                        escaped(account), escaped(kind + SHORT), now, kind, escaped("Vacancy " + SHORT), words(kind)))
                .collect(Collectors.joining());
        expectTaken(told("recordActivity", "<p:activities>" + activities + "</p:activities>"));
    }

    private static String words(String first) {
        return escaped(first + " " + Markup.TEXT);
    }

    private static Answer told(String operation, String content) {
        return Caller.as("uj-site")
                .at("universal-jobmatch/accounts/v1")
                .send(Message.of(
                        "<p:%1$sRequest><p:header><p:messageId>%2$s</p:messageId><p:sentAt>2026-11-20T09:30:00Z</p:sentAt></p:header>%3$s</p:%1$sRequest>"
                                .formatted(operation, UUID.randomUUID(), content)));
    }

    private static void expectTaken(Answer answer) {
        assertEquals(200, answer.status(), answer.body());
    }

    private void expectText(SoapAnswer answer) {
        assertEquals(200, answer.status(), answer.body());
        ledger.expect(!Markup.isDoneIn(answer.body()), "markup in an answer: " + answer.body());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}

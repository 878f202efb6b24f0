package uk.gov.dwp.jobmatch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator.WaitForOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import uk.gov.dwp.jobmatch.browser.Screen.Way;
import uk.gov.dwp.jobmatch.outside.PartnerSystem;
import uk.gov.dwp.jobmatch.outside.SampleFile;
import uk.gov.dwp.jobmatch.outside.Submission;

/** All screens there are, each in every state that looks different: a test compares them with the pages in the WAR. */
final class Screens {

    private static final List<Screen> ALL = List.of(
            new Screen("sign-in", "", null, open("/sign-in")),
            new Screen("sign-in", Screen.REFUSED, null, open("/sign-in").then(refusedBy("enter"))),
            new Screen("sign-in", "after signing out", null, open("/sign-in?left=yes")),
            new Screen("help", "", null, open("/help")),
            new Screen("accessibility", "", null, open("/accessibility")),
            new Screen("privacy", "", null, open("/privacy")),
            new Screen("cookies", "", null, open("/cookies")),
            new Screen("raise", "", "adviser", open("/raise")),
            new Screen("raise", Screen.REFUSED, "adviser", open("/raise").then(refusedBy("check"))),
            new Screen("raise", "with route", "adviser", open("/raise").then(Screens::checkRoute)),
            new Screen("raise", "with files", "adviser", open("/raise").then(Screens::attachFiles)),
            new Screen("raise", "at risk", "adviser", open("/raise").then(tick("safety-YES"))),
            new Screen(
                    "confirmation",
                    "",
                    "adviser",
                    (page, desk) -> page.navigate("/confirmation?reference=" + desk.raised())),
            new Screen(
                    "safety-stop",
                    "",
                    "adviser",
                    (page, desk) -> page.navigate("/safety-stop?reference=" + desk.atRisk())),
            new Screen("raised", "", "adviser", open("/raised")),
            new Screen("what-you-typed", "", "adviser", open("/raise").then(Screens::sendTooLate)),
            new Screen("my-work", "", "helpdesk", open("/my-work")),
            new Screen("my-work", "session ending", "helpdesk", open("/my-work").then(Screens::letSessionEnd)),
            new Screen("queue", "", "helpdesk", open("/queue")),
            new Screen("queue", "with nothing in it", "helpdesk", open("/queue?view=OVERDUE&priority=STANDARD")),
            new Screen(
                    "incident",
                    "new",
                    "helpdesk2",
                    (page, desk) -> page.navigate("/incident?reference=" + desk.raised())),
            new Screen("incident", "", "helpdesk", Screens::openTaken),
            new Screen(
                    "incident", Screen.REFUSED, "helpdesk", ((Way) Screens::openTaken).then(refusedBy("send-reply"))),
            new Screen("incident", "unfolded", "helpdesk", ((Way) Screens::openTaken).then(Screens::unfold)),
            new Screen(
                    "incident",
                    "told to the end",
                    "adviser",
                    (page, desk) -> page.navigate("/incident?reference=" + desk.told())),
            new Screen("incident", "with files", "helpdesk", Screens::openWithFiles),
            new Screen(
                    "incident",
                    "at risk",
                    "dutymanager",
                    (page, desk) -> page.navigate("/incident?reference=" + desk.atRisk())),
            new Screen("callbacks", "", "teamleader-telford", open("/callbacks")),
            new Screen("callbacks", "to allocate", "qat", open("/callbacks")),
            new Screen("callbacks", Screen.REFUSED, "qat", open("/callbacks").then(refusedBy("allocate"))),
            new Screen("callbacks", "of all", "dutymanager", open("/callbacks")),
            new Screen("callbacks", "with nothing on it", "teamleader-southend", open("/callbacks")),
            new Screen(
                    "callback",
                    "",
                    "teamleader-telford",
                    (page, desk) -> page.navigate("/callback?reference=" + desk.offeredCall())),
            new Screen("callback", "taken", "teamleader-telford", Screens::openTakenCall),
            new Screen(
                    "callback",
                    Screen.REFUSED,
                    "teamleader-telford",
                    ((Way) Screens::openTakenCall).then(refusedBy("record"))),
            new Screen(
                    "callback",
                    "held",
                    "dutymanager",
                    (page, desk) -> page.navigate("/callback?reference=" + desk.heldCall())),
            new Screen("failed-deliveries", "", "helpdesk", open("/failed-deliveries")),
            new Screen(
                    "failed-deliveries",
                    Screen.REFUSED,
                    "helpdesk",
                    open("/failed-deliveries").then(refusedBy("discard"))),
            new Screen("audit", "", "auditor", open("/audit")),
            new Screen("audit", "filtered", "auditor", open("/audit?actor=helpdesk")),
            new Screen("audit", "with nothing in it", "auditor", open("/audit?actor=nobody-at-all")),
            new Screen("policy", "", "policy", open("/policy")),
            new Screen("people", "", "admin", open("/people")),
            new Screen("partners", "", "admin", open("/partners")),
            new Screen("new-partner", "", "admin", open("/new-partner")),
            new Screen(
                    "new-partner", Screen.REFUSED, "admin", open("/new-partner").then(refusedBy("enrol"))),
            new Screen("partner", "", "admin", Screens::openPartnerInChange),
            new Screen("partner", "unfolded", "admin", ((Way) Screens::openPartnerInChange).then(Screens::unfold)),
            new Screen(
                    "partner",
                    Screen.REFUSED,
                    "admin",
                    ((Way) Screens::openPartnerInChange).then(Screens::refuseCertificate)),
            new Screen("partner", "suspended", "admin", Screens::openSuspendedPartner),
            new Screen("partner-secret", "", "admin", Screens::makeSecret),
            new Screen("partner-secret", "seen before", "admin", open("/partner-secret?code=ed")),
            new Screen("operations", "", "admin", open("/operations")),
            new Screen(
                    "operations",
                    "unfolded",
                    "dutymanager",
                    ((Way) Screens::openOperationsOfABadHour).then(Screens::unfold)),
            new Screen("reconciliation", "", "admin", open("/reconciliation")),
            new Screen(
                    "reconciliation",
                    "explained",
                    "dutymanager",
                    open("/reconciliation?days=31").then(Screens::unfold)),
            new Screen("reconciliation", "with nothing in it", "admin", open("/reconciliation?to=2020-01-31")),
            new Screen("reconciliation", "that differs", "admin", Screens::openWhileRecordsDiffer),
            new Screen("error/forbidden", "", "helpdesk", open("/audit")),
            new Screen("error/not-found", "", "helpdesk", open("/no-such-page")),
            new Screen("error/failure", "", "admin", Screens::openWhileATableIsAway));

    private Screens() {}

    static List<Screen> all() {
        return ALL;
    }

    private static Way open(String path) {
        return (page, desk) -> page.navigate(path);
    }

    private static Way tick(String id) {
        return (page, desk) -> page.locator("#" + id).check();
    }

    private static Way refusedBy(String button) {
        return (page, desk) -> {
            page.locator("#" + button).click();
            page.locator(".govuk-error-summary").waitFor();
        };
    }

    private static void checkRoute(Page page, DeskAtWork desk) {
        page.locator("#email").fill("sandra.whitlock@example.com");
        page.locator("#category").selectOption("MATCHING");
        page.locator("#summary").fill("Only welding jobs are matched");
        page.locator("#detail").fill("She is shown welding jobs and is a piano teacher.");
        page.locator("#check").click();
        page.locator("#route").waitFor();
    }

    private static void attachFiles(Page page, DeskAtWork desk) {
        page.locator("#files").setInputFiles(new FilePayload[] {
            new FilePayload("What she sees.png", "image/png", SampleFile.png(40_000)),
            new FilePayload("Her words.txt", "text/plain", SampleFile.text("I cannot weld."))
        });
        checkRoute(page, desk);
        page.locator("[name=heldFile]").nth(1).waitFor(new WaitForOptions().setState(WaitForSelectorState.ATTACHED));
    }

    /** One file in each state that it can be in. */
    private static void openWithFiles(Page page, DeskAtWork desk) {
        Submission submission = Submission.ofEmployer();
        for (int i = 1; i <= 5; i++) {
            submission = submission.attaching("Screenshot " + i + ".png", "image/png", SampleFile.png(i * 300_000));
        }
        String reference = PartnerSystem.ofTelford().submit(submission).text("incidentRef");
        DeskAtWork.records().change("""
                        update attachment
                        set state = (array['WAITING', 'CLEAN', 'INFECTED', 'NOT_SCANNED', 'UNREADABLE'])[position],
                            finding = 'Win.Test.EICAR_HDB-1'
                        where incident = (select id from incident where reference = ?)
                        """, reference);
        page.navigate("/incident?reference=" + reference);
    }

    /** The page has been open for so long that the server no longer knows it. */
    private static void sendTooLate(Page page, DeskAtWork desk) {
        page.locator("#detail").fill("She is shown welding jobs and is a piano teacher.");
        page.evaluate(
                "document.querySelectorAll('[name=\"jakarta.faces.ViewState\"]').forEach(state => state.value = '0:0')");
        page.locator("#check").click();
        assertThat(page).hasURL(java.util.regex.Pattern.compile("/what-you-typed"));
    }

    private static void letSessionEnd(Page page, DeskAtWork desk) {
        page.locator("dialog").evaluate("dialog => dialog.showModal()");
    }

    private static void openTaken(Page page, DeskAtWork desk) {
        page.navigate("/incident?reference=" + desk.taken());
    }

    private static void unfold(Page page, DeskAtWork desk) {
        page.evaluate("document.querySelectorAll('details').forEach(part => part.open = true)");
    }

    private static void openTakenCall(Page page, DeskAtWork desk) {
        page.navigate("/callback?reference=" + desk.takenCall());
    }

    private static void openOperationsOfABadHour(Page page, DeskAtWork desk) {
        DeskAtWork.records().change("""
                insert into partner_traffic values
                    ('serco-jd', date_trunc('hour', now()), 'submitIncident', 'REFUSED', 'FORM_REFUSED', 12, now()),
                    ('serco-jd', date_trunc('hour', now()), 'submitIncident', 'FAILED', 'BUSY', 1, now()),
                    (null, date_trunc('hour', now()), null, 'REFUSED', 'NOT_AUTHENTICATED', 3, now())
                on conflict (partner, hour, operation, outcome, code) do nothing
                """);
        page.navigate("/operations");
    }

    /** Somebody has changed a record past the helpdesk. */
    private static void openWhileRecordsDiffer(Page page, DeskAtWork desk) {
        DeskAtWork.records().change("update submission set operation = 'changed' where operation = 'submitIncident'");
        try {
            page.navigate("/reconciliation");
        } finally {
            DeskAtWork.records()
                    .change("update submission set operation = 'submitIncident' where operation = 'changed'");
        }
    }

    /** It has a secret and the one before it, and a certificate that ends soon. */
    private static void openPartnerInChange(Page page, DeskAtWork desk) {
        DeskAtWork.records().change("""
                insert into partner_secret (partner, salt, digest, created_at, valid_until)
                values ('ed-annesley', '00', '00', now(), now() + interval '9 days') on conflict do nothing
                """);
        DeskAtWork.records().change("""
                insert into partner_certificate (id, partner, fingerprint, subject, issuer, not_before, not_after, added_at)
                values (-1, 'ed-annesley', repeat('0123abcd', 8), 'CN=Annesley,O=Contact Centre,C=GB', 'CN=Issuer,C=GB',
                        now() - interval '1 year', now() + interval '41 days', now()) on conflict do nothing
                """);
        page.navigate("/partner?code=ed-annesley");
    }

    private static void refuseCertificate(Page page, DeskAtWork desk) {
        page.locator("#certificate").fill("Kind regards");
        page.locator("#add-certificate").click();
        page.locator("#certificate-error").waitFor();
    }

    private static void openSuspendedPartner(Page page, DeskAtWork desk) {
        DeskAtWork.records().change("""
                insert into partner (code, name, role, active)
                values ('uj-old', 'The old site', 'partner-universal-jobmatch', false) on conflict do nothing
                """);
        page.navigate("/partner?code=uj-old");
    }

    private static void makeSecret(Page page, DeskAtWork desk) {
        openSuspendedPartner(page, desk);
        page.locator("#renew").click();
        page.locator("#secret").waitFor();
    }

    private static void openWhileATableIsAway(Page page, DeskAtWork desk) {
        DeskAtWork.records().change("alter table partner rename to partner_away");
        try {
            page.navigate("/partners");
        } finally {
            DeskAtWork.records().change("alter table partner_away rename to partner");
        }
    }
}

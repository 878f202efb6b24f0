package uk.gov.dwp.jobmatch.browser;

import static uk.gov.dwp.jobmatch.browser.Screen.Way.open;
import static uk.gov.dwp.jobmatch.browser.Screen.Way.refusedBy;

import com.microsoft.playwright.Page;
import java.util.List;
import uk.gov.dwp.jobmatch.browser.Screen.Way;

/** Partners, as an administrator sees them. */
final class PartnerScreens {

    static final List<Screen> ALL = List.of(
            new Screen("partners", "", "admin", open("/partners")),
            new Screen("new-partner", "", "admin", open("/new-partner")),
            new Screen(
                    "new-partner", Screen.REFUSED, "admin", open("/new-partner").then(refusedBy("enrol"))),
            new Screen("partner", "", "admin", PartnerScreens::openPartnerInChange),
            new Screen("partner", "unfolded", "admin", ((Way) PartnerScreens::openPartnerInChange).then(Way::unfold)),
            new Screen(
                    "partner",
                    Screen.REFUSED,
                    "admin",
                    ((Way) PartnerScreens::openPartnerInChange).then(PartnerScreens::refuseCertificate)),
            new Screen("partner", "suspended", "admin", PartnerScreens::openSuspendedPartner),
            new Screen("partner-secret", "", "admin", PartnerScreens::makeSecret),
            new Screen("partner-secret", "seen before", "admin", open("/partner-secret?code=ed")));

    private PartnerScreens() {}

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
}

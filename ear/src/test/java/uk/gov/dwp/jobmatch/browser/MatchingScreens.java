package uk.gov.dwp.jobmatch.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import java.util.UUID;
import uk.gov.dwp.jobmatch.browser.Screen.Way;
import uk.gov.dwp.jobmatch.outside.PartnerSystem;
import uk.gov.dwp.jobmatch.outside.Submission;

/** An incident that came without its account, and how the helpdesk finds it. */
final class MatchingScreens {

    static final List<Screen> ALL = List.of(
            new Screen("incident", "with suggested accounts", "helpdesk", (page, desk) -> openSuggested(page)),
            new Screen(
                    "incident",
                    Screen.REFUSED + " account",
                    "helpdesk",
                    ((Way) (page, desk) -> openSuggested(page)).then(Way.refusedBy("confirm-account"))),
            new Screen(
                    "incident",
                    "with the account that was found",
                    "helpdesk",
                    ((Way) (page, desk) -> confirmFirst(page)).then(Way::unfold)));

    private MatchingScreens() {}

    private static void openSuggested(Page page) {
        String phone = Phones.fresh();
        employer("The Copper Kettle Tea Rooms Limited", phone);
        employer("Copper Kettle Stores", phone);
        String reference = PartnerSystem.ofTelford()
                .raise(Submission.ofEmployerWithoutEmail()
                        .with("phone", phone)
                        .with("organisationName", "The Copper Kettle Tea Rooms"));
        page.navigate("/incident?reference=" + reference);
    }

    private static void confirmFirst(Page page) {
        openSuggested(page);
        page.locator("#match-0").check();
        page.locator("#confirm-account").click();
        page.locator("#undo-account").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
    }

    private static void employer(String organisation, String phone) {
        String account = "ERM-" + UUID.randomUUID().toString().substring(0, 8);
        DeskAtWork.records().change("""
                insert into account (reference, kind, origin, version, home_site) values (?, 'EMPLOYER', 'ERM_MIGRATED', 1, 'TELFORD')
                """, account);
        DeskAtWork.records().change("""
                insert into account_holder (account, name, organisation, phone, postcode)
                values (?, 'Doreen Catchpole', ?, '+44' || substring(replace(?, ' ', '') from 2), 'TF1 1AA')
                """, account, organisation, phone);
    }
}

package uk.gov.dwp.jobmatch.browser;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.RequestOptions;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.gov.dwp.jobmatch.whole.RunningHelpdesk;

/** What a role does not need it does not get, by whatever address somebody guesses. */
class WhoMayOpenWhatIT {

    private static final Set<String> PAGES = Set.of(
            "access-log",
            "account",
            "account-file",
            "account-file-comparison.csv",
            "account-file-faults.csv",
            "account-files",
            "account-file-upload",
            "accounted-calls",
            "attachment",
            "audit",
            "away",
            "calendars",
            "callback",
            "callbacks",
            "changes",
            "confirmation",
            "consent-figures",
            "consent-figures.csv",
            "control-measure",
            "control-measures",
            "draft",
            "failed-deliveries",
            "find-account",
            "holder-file",
            "holder-request",
            "holder-requests",
            "holds",
            "incident",
            "mailbox",
            "mailboxes",
            "my-work",
            "new-holder-request",
            "new-mailbox",
            "new-office",
            "new-partner",
            "new-password",
            "new-person",
            "new-policy",
            "new-site",
            "office",
            "offices",
            "operations",
            "partner",
            "partner-secret",
            "partners",
            "people",
            "person",
            "person-password",
            "policy",
            "policy-version",
            "preferences",
            "queue",
            "queue-news",
            "raise",
            "raised",
            "reconciliation",
            "reconciliation.csv",
            "restricted",
            "retention",
            "safety-alert",
            "safety-alerts",
            "safety-stop",
            "search",
            "search-for",
            "seals",
            "site",
            "sites",
            "staff-safety",
            "tasks",
            "teams",
            "template",
            "templates",
            "what-you-typed");

    /** What an open page asks by itself, for which a form to sign in would be no answer. */
    private static final Set<String> ASKED_BY_PAGES = Set.of("queue-news");

    @RegisterExtension
    final Window window = new Window();

    @ParameterizedTest
    @CsvSource({
        "adviser, account attachment callback callbacks confirmation find-account incident new-password preferences raise raised restricted safety-stop search search-for staff-safety tasks what-you-typed",
        "helpdesk, account attachment away callback draft failed-deliveries incident my-work new-password preferences queue queue-news restricted search search-for staff-safety what-you-typed",
        "dutymanager, account accounted-calls attachment away callback callbacks changes consent-figures consent-figures.csv control-measure control-measures draft failed-deliveries find-account holder-file holder-request holder-requests holds incident my-work new-holder-request new-password operations policy policy-version preferences queue queue-news reconciliation reconciliation.csv retention safety-alert safety-alerts search search-for staff-safety template templates what-you-typed",
        "teamleader-telford, attachment callback callbacks incident new-password preferences restricted search search-for staff-safety what-you-typed",
        "qat, attachment callback callbacks incident new-password preferences restricted search search-for staff-safety what-you-typed",
        "caller, attachment callback callbacks incident new-password preferences restricted search search-for staff-safety what-you-typed",
        "policy, consent-figures consent-figures.csv new-password new-policy policy policy-version preferences retention staff-safety template templates what-you-typed",
        "auditor, access-log audit consent-figures consent-figures.csv new-password policy policy-version preferences retention safety-alert safety-alerts seals staff-safety what-you-typed",
        "admin, account-file account-file-comparison.csv account-file-faults.csv account-file-upload account-files accounted-calls calendars changes failed-deliveries mailbox mailboxes new-mailbox new-office new-partner new-password new-person new-site office offices operations partner partner-secret partners people person person-password preferences reconciliation reconciliation.csv retention site sites staff-safety teams what-you-typed"
    })
    void everybody_opens_what_their_role_needs_and_nothing_else(String username, String pages) {
        BrowserContext browser = window.deskOf(username).context();
        Set<String> needed = new TreeSet<>(Arrays.asList(pages.split(" ")));

        assertEquals(needed, opened(browser, ""));
        assertEquals(needed, opened(browser, ".xhtml"));
    }

    @Test
    void a_stranger_opens_nothing() {
        BrowserContext browser = window.desk().context();

        for (String page : PAGES) {
            APIResponse response = get(browser, page);
            if (ASKED_BY_PAGES.contains(page)) {
                assertEquals(401, response.status(), page);
            } else {
                assertEquals(302, response.status(), page);
                assertEquals("/sign-in?next=%2F" + page, path(response), page);
            }
        }
    }

    @Test
    void a_refusal_is_written_down() {
        String refusals = "select count(*) from audit where actor = 'caller' and action = 'PAGE_REFUSED'"
                + " and subject = '/people' and result = 'REFUSED'";
        int before = number(refusals);

        get(window.deskOf("caller").context(), "people");

        assertEquals(before + 1, number(refusals));
    }

    private static Set<String> opened(BrowserContext browser, String suffix) {
        return PAGES.stream()
                .filter(page -> isOpened(get(browser, page + suffix)))
                .collect(toCollection(TreeSet::new));
    }

    /** By those who may open it, a page about one record is not found without its reference, and what is only sent not read. */
    private static boolean isOpened(APIResponse response) {
        if (!Set.of(200, 403, 404, 405).contains(response.status())) {
            throw new AssertionError(response.status() + " from " + response.url());
        }
        return response.status() != 403;
    }

    private static APIResponse get(BrowserContext browser, String page) {
        return browser.request().get("/" + page, RequestOptions.create().setMaxRedirects(0));
    }

    private static String path(APIResponse response) {
        return String.valueOf(response.headers().get("location")).replaceFirst("^https?://[^/]+", "");
    }

    private static int number(String query) {
        return Integer.parseInt(RunningHelpdesk.shared().records().row(query));
    }
}

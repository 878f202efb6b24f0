package uk.gov.dwp.jobmatch.browser;

import static uk.gov.dwp.jobmatch.browser.Screen.Way.open;
import static uk.gov.dwp.jobmatch.browser.Screen.Way.refusedBy;

import com.microsoft.playwright.Page;
import java.util.List;
import uk.gov.dwp.jobmatch.browser.Screen.Way;

/** Where those who look after the helpdesk look. */
final class OversightScreens {

    static final List<Screen> ALL = List.of(
            new Screen("failed-deliveries", "", "helpdesk", open("/failed-deliveries")),
            new Screen(
                    "failed-deliveries",
                    Screen.REFUSED,
                    "helpdesk",
                    open("/failed-deliveries").then(refusedBy("discard"))),
            new Screen("audit", "", "auditor", open("/audit")),
            new Screen("audit", "filtered", "auditor", open("/audit?actor=helpdesk")),
            new Screen("audit", "with nothing in it", "auditor", open("/audit?actor=nobody-at-all")),
            new Screen(
                    "consent-figures",
                    "",
                    "policy",
                    open("/consent-figures?on=2013-01-20&from=2012-10-01&to=2013-06-30")
                            .then(Way::unfold)),
            new Screen(
                    "consent-figures",
                    Screen.REFUSED,
                    "auditor",
                    open("/consent-figures?on=2013-02-30&from=2013-01-21&to=2013-01-20")),
            new Screen("seals", "", "auditor", open("/seals")),
            new Screen("seals", Screen.REFUSED, "auditor", open("/seals").then(refusedBy("compare"))),
            new Screen("operations", "", "admin", open("/operations")),
            new Screen(
                    "operations",
                    "unfolded",
                    "dutymanager",
                    ((Way) OversightScreens::openOperationsOfABadHour).then(Way::unfold)),
            new Screen("reconciliation", "", "admin", open("/reconciliation")),
            new Screen(
                    "reconciliation",
                    "explained",
                    "dutymanager",
                    open("/reconciliation?days=31").then(Way::unfold)),
            new Screen("reconciliation", "with nothing in it", "admin", open("/reconciliation?to=2020-01-31")),
            new Screen("reconciliation", "that differs", "admin", OversightScreens::openWhileRecordsDiffer));

    private OversightScreens() {}

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
}

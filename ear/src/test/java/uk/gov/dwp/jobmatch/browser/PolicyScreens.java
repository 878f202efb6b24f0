package uk.gov.dwp.jobmatch.browser;

import static uk.gov.dwp.jobmatch.browser.Screen.Way.open;
import static uk.gov.dwp.jobmatch.browser.Screen.Way.refusedBy;

import com.microsoft.playwright.Page;
import java.util.List;

/** The policy's versions, and how the next comes about. */
final class PolicyScreens {

    static final List<Screen> ALL = List.of(
            new Screen("policy", "", "auditor", open("/policy")),
            new Screen("policy", "with one that waits", "policy", PolicyScreens::openWaiting),
            new Screen("policy-version", "", "auditor", open("/policy-version?number=1")),
            new Screen("new-policy", "", "policy", open("/new-policy")),
            new Screen("new-policy", "previewed", "policy", PolicyScreens::preview),
            new Screen(
                    "new-policy", Screen.REFUSED, "policy", open("/new-policy").then(refusedBy("propose"))));

    private PolicyScreens() {}

    private static void openWaiting(Page page, DeskAtWork desk) {
        DeskAtWork.records().change("""
                insert into policy (version, effective_from, default_site, dwp_domains, copy_employer_on_ed_replies, reply_to_jobseeker_on_jd,
                    immediate_minutes, priority_working_minutes, standard_working_minutes, safety_phone, state, proposed_by, proposed_at)
                select 900, now() + interval '9 days', 'DUNDEE', 'dwp.gov.uk', true, false, 30, 240, 1800, '01632 960 999', 'PROPOSED',
                    'policy', now() on conflict do nothing
                """);
        DeskAtWork.records().change("""
                insert into proposed_change (id, version, kind, subject, before, after, proposed_by, proposed_at, lapses_at, state)
                values (0, 0, 'POLICY', 'POLICY', '1', '900', 'policy', now(), now() + interval '2 days', 'WAITING')
                on conflict do nothing
                """);
        page.navigate("/policy");
    }

    private static void preview(Page page, DeskAtWork desk) {
        page.navigate("/new-policy");
        page.locator("#policyFrom").fill("2090-01-01");
        page.locator("#standardHours").fill("77");
        page.locator("#preview").click();
        page.locator(".govuk-inset-text").waitFor();
    }
}

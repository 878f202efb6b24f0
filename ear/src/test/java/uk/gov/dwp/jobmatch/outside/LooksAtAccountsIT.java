package uk.gov.dwp.jobmatch.outside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.gov.dwp.jobmatch.whole.Records;
import uk.gov.dwp.jobmatch.whole.RunningHelpdesk;

/** An adviser looks at an account in a browser: what consent opens it closes with the next request, and each request is a look. */
class LooksAtAccountsIT {

    private static final String NO_CONSENT = "User has not provided permissions to access account";
    private static final String NAME = "Sandra Whitlock";
    private static final String REASON = "She asks what she has applied for";

    private final Records records = RunningHelpdesk.shared().records();
    private final String account =
            "UJS-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);

    @BeforeEach
    void a_jobseeker_lets_advisers_in() {
        records.change("insert into account (reference, kind, origin) values (?, 'JOBSEEKER', 'ONLINE')", account);
        records.change("insert into account_holder (account, name) values (?, ?)", account, NAME);
        say(1, true);
    }

    private void say(int version, boolean given) {
        records.change(
                "insert into consent values (?, ?, ?, now(), now(), 'uj-site', 'FEED', '2012-11', 'EN')",
                account,
                version,
                given);
    }

    @Test
    void a_page_that_was_open_says_so_when_consent_has_been_taken_back() {
        StaffMember adviser = StaffMember.signedInAs("adviser-walsall");
        String address = adviser.lookAt(account, REASON);
        String before = adviser.page(address);

        say(2, false);
        String after = adviser.page(address);

        assertTrue(before.contains(NAME));
        assertTrue(before.contains("Winston Walsall"), "who looks stands on the page");
        assertFalse(address.contains(account) || address.contains("asks"), address);
        assertTrue(after.contains(NO_CONSENT));
        assertFalse(after.contains(NAME) || after.contains(account));
        assertEquals(List.of("ALLOWED GIVEN", "ALLOWED GIVEN", "REFUSED REVOKED"), records.rows("""
                        select result, consent from access_log
                        where account = ? and actor = 'adviser-walsall' and reason = ? order by id
                        """, account, REASON));
    }

    @Test
    void an_address_is_good_for_whoever_gave_the_reason_and_nobody_else() {
        String address = StaffMember.signedInAs("adviser-walsall").lookAt(account, REASON);

        String others = StaffMember.signedInAs("adviser").page(address);

        assertTrue(others.contains("Say again which account you want to look at"));
        assertFalse(others.contains(NAME));
        assertEquals("1", records.row("select count(*) from access_log where account = ?", account));
    }

    @Test
    void an_account_that_is_not_there_reads_like_one_without_consent() {
        StaffMember adviser = StaffMember.signedInAs("adviser-walsall");
        say(2, false);

        String without = adviser.page(adviser.lookAt(account, REASON));
        String none = adviser.page(adviser.lookAt(account + "X", REASON));

        assertEquals(withoutKeys(without), withoutKeys(none));
    }

    /** The language switch repeats the address, and with it the key. */
    private static String withoutKeys(String page) {
        return page.replaceAll("[0-9a-f]{32}", "");
    }

    @Test
    void the_helpdesk_opens_the_account_of_an_incident_in_one_click() {
        String reference =
                PartnerSystem.ofJobseekerDirect().raise(Submission.ofJobseeker().with("accountRef", account));
        StaffMember helpdesk = StaffMember.signedInAs("helpdesk");

        assertTrue(helpdesk.page("incident?reference=" + reference).contains("/account?incident=" + reference));
        assertTrue(helpdesk.page("account?incident=" + reference).contains(NAME));
        assertEquals(reference, records.row("select incident from access_log where account = ?", account));
    }

    @Test
    void whoever_replies_to_an_adviser_is_told_while_there_is_no_permission() {
        String reference =
                PartnerSystem.ofJobseekerDirect().raise(Submission.ofJobseeker().with("accountRef", account));
        records.change("""
                update incident set channel = 'JOBCENTRE', reply_to = 'DWP_USER', dwp_email = 'colleague@dwp.gov.uk', state = 'TAKEN',
                    owner = 'helpdesk2' where reference = ?
                """, reference);
        StaffMember helpdesk = StaffMember.signedInAs("helpdesk2");
        String warning = "The jobseeker does not let advisers see the account";

        String before = helpdesk.page("incident?reference=" + reference);
        say(2, false);
        String after = helpdesk.page("incident?reference=" + reference);
        records.change("update incident set state = 'WITHDRAWN', owner = null where reference = ?", reference);

        assertTrue(before.contains("reply-form") && !before.contains(warning), before);
        assertTrue(after.contains(warning), after);
    }
}

package uk.gov.dwp.jobmatch.outside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import uk.gov.dwp.jobmatch.outside.StaffMember.Sealed;
import uk.gov.dwp.jobmatch.soap.Caller;
import uk.gov.dwp.jobmatch.soap.Message;
import uk.gov.dwp.jobmatch.whole.AtOnce;
import uk.gov.dwp.jobmatch.whole.Records;
import uk.gov.dwp.jobmatch.whole.RunningHelpdesk;

/** An adviser who wants to see what nobody let them see: nothing is shown without standing consent, and each try is in the log, once. */
class GuessingAdviserIT {

    private static final String NAME = "Sandra Whitlock";
    private static final String REASON = "She asks what she has applied for";
    private static final int THREADS = 50;
    private static final int LOOKS_EACH = 4;

    /** After so many accounts that were not open nobody is answered for a while. */
    private static final int MOST_GUESSES = 20;

    private final Records records = RunningHelpdesk.shared().records();
    private final String guesser = newcomer();
    private final String account = jobseekerWhoLetsAdvisersIn();

    private String newcomer() {
        String username = "guess-" + Long.toString(System.nanoTime(), 36);
        records.change("""
                insert into person (username, display_name, email, password_hash)
                select ?, 'Gus Guesser', ?, password_hash from person where username = 'admin'
                """, username, username + "@dwp.gov.uk");
        records.change("insert into person_role (username, role) values (?, 'adviser')", username);
        return username;
    }

    private String jobseekerWhoLetsAdvisersIn() {
        String reference = "UJG-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        records.change("insert into account (reference, kind, origin) values (?, 'JOBSEEKER', 'ONLINE')", reference);
        records.change("insert into account_holder (account, name) values (?, ?)", reference, NAME);
        records.change(
                "insert into consent values (?, 1, true, now(), now(), 'uj-site', 'FEED', '2012-11', 'EN')", reference);
        return reference;
    }

    /** By the door that jobseekers' own revocations come through; back once it is committed. */
    private void takeConsentBack() {
        assertEquals(
                200,
                Caller.as("uj-site")
                        .at("universal-jobmatch/accounts/v1")
                        .send(Message.of("""
                                <p:revokeConsentRequest><p:header><p:messageId>%s</p:messageId><p:sentAt>2026-11-20T09:30:00Z</p:sentAt></p:header>\
                                <p:consent><p:accountRef>%s</p:accountRef><p:version>2</p:version><p:saidAt>2013-01-20T10:00:00Z</p:saidAt>\
                                <p:wording>2012-11</p:wording><p:language>en</p:language></p:consent></p:revokeConsentRequest>""".formatted(UUID.randomUUID(), account)))
                        .status());
    }

    @Test
    void fifty_who_look_while_consent_is_taken_back_see_nothing_once_it_is() {
        StaffMember adviser = StaffMember.signedInAs(guesser);
        String address = adviser.lookAt(account, REASON);
        AtomicInteger looked = new AtomicInteger();
        AtomicBoolean takenBack = new AtomicBoolean();

        List<List<Boolean>> shown = AtOnce.all(THREADS, () -> {
            List<Boolean> pages = new ArrayList<>();
            for (int i = 0; i < LOOKS_EACH; i++) {
                if (looked.incrementAndGet() == THREADS) {
                    takeConsentBack();
                    takenBack.set(true);
                }
                boolean late = takenBack.get();
                boolean seen = adviser.body(address).contains(NAME);
                assertFalse(late && seen, "seen after consent was taken back");
                pages.add(seen);
            }
            return pages;
        });

        long seen = shown.stream().flatMap(List::stream).filter(one -> one).count();
        int tries = 1 + THREADS * LOOKS_EACH;
        assertEquals(List.of("ALLOWED GIVEN " + (1 + seen), "REFUSED REVOKED " + (tries - 1 - seen)), tries());
        assertTrue(seen < THREADS * LOOKS_EACH, "none came after");
    }

    /** Each is asked for twice: once by the form and once by its address. */
    @Test
    void whoever_goes_through_the_numbers_sees_none_and_is_answered_no_more() {
        StaffMember adviser = StaffMember.signedInAs(guesser);
        List<String> pages = new ArrayList<>();

        for (int i = 0; i < MOST_GUESSES + 3; i++) {
            pages.add(adviser.body(adviser.lookAt(account + i, REASON)));
        }
        String open = adviser.body(adviser.lookAt(account, REASON));

        assertFalse(open.contains(NAME));
        assertTrue(pages.stream().noneMatch(page -> page.contains(NAME)));
        assertEquals(
                List.of("REFUSED NO_ACCOUNT " + (2 * MOST_GUESSES - 1), "REFUSED TOO_MANY 9"),
                records.rows(
                        "select result, code, count(*) from access_log where actor = ? group by 1, 2 order by 2",
                        guesser));
    }

    @Test
    void a_replayed_form_is_one_reason_and_another_reason_is_another() {
        StaffMember adviser = StaffMember.signedInAs(guesser);
        Sealed form = asked(adviser, account, REASON);

        String first = form.send();
        String again = form.send();
        form.with("lookReason", "Out of curiosity").send();
        form.with("accountAsked", account + "X").send();

        assertEquals(first, again);
        assertEquals(
                List.of(
                        account + " " + REASON + " SHOWN",
                        account + " " + REASON + " SHOWN",
                        account + " Out of curiosity SHOWN",
                        account + "X " + REASON + " NO_ACCOUNT"),
                records.rows("select account, reason, code from access_log where actor = ? order by id", guesser));
    }

    @Test
    void a_form_that_is_expired_another_persons_or_without_a_reason_looks_at_nothing() {
        StaffMember adviser = StaffMember.signedInAs(guesser);
        Sealed form = asked(adviser, account, REASON);
        String other = newcomer();

        List<String> answers = List.of(
                form.with("jakarta.faces.ViewState", "-1:-1").shown(),
                form.without("jakarta.faces.ViewState").shown(),
                form.with("lookReason", " ").shown(),
                form.with("lookReason", "").shown(),
                form.without("lookReason").shown(),
                form.with("lookReason", "x".repeat(401)).shown());
        form.sentBy(StaffMember.signedInAs(other));

        assertTrue(answers.stream().noneMatch(page -> page.contains(NAME)));
        assertEquals(
                List.of(),
                records.rows("select 1 from access_log where account = ? or actor in (?, ?)", account, guesser, other));
    }

    @Test
    void an_incident_of_others_is_no_reason() {
        String reference =
                PartnerSystem.ofJobseekerDirect().raise(Submission.ofJobseeker().with("accountRef", account));
        StaffMember adviser = StaffMember.signedInAs(guesser);

        List<String> pages = List.of(
                adviser.body("account?incident=" + reference),
                adviser.body("account?incident=UJ-2026-9999999"),
                adviser.body("account?incident=" + reference + "'%20or%201=1"),
                adviser.body("account?incident=%00&key=" + "0".repeat(32)));

        assertTrue(pages.stream().noneMatch(page -> page.contains(NAME)));
        assertEquals(
                List.of("REFUSED NO_INCIDENT " + pages.size()),
                records.rows(
                        "select result, code, count(*) from access_log where actor = ? and account is null group by 1, 2",
                        guesser));
    }

    private static Sealed asked(StaffMember adviser, String account, String reason) {
        return adviser.filled(
                "find-account",
                "find-account-form",
                Collections.singletonList("look"),
                Map.of("accountAsked", account, "lookReason", reason));
    }

    private List<String> tries() {
        return records.rows(
                "select result, consent, count(*) from access_log where actor = ? group by 1, 2 order by 1", guesser);
    }
}

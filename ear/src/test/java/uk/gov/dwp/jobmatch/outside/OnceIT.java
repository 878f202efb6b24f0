package uk.gov.dwp.jobmatch.outside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.gov.dwp.jobmatch.outside.StaffMember.Sealed;
import uk.gov.dwp.jobmatch.whole.AtOnce;
import uk.gov.dwp.jobmatch.whole.Records;
import uk.gov.dwp.jobmatch.whole.RunningHelpdesk;

/** What becomes of a form that is sent twice, where EveryFormIT cannot tell: other records, other words, other people. */
class OnceIT {

    private final Records records = RunningHelpdesk.shared().records();
    private final String unique = Long.toString(System.nanoTime(), 36);

    @Test
    void an_incident_is_raised_once() {
        Map<String, String> form = new LinkedHashMap<>(Map.of(
                "safety",
                "NO",
                "about",
                "CUSTOMER",
                "customerType",
                "JOBSEEKER",
                "name",
                "Ada Jobseeker",
                "language",
                "EN"));
        form.put("email", unique + "@example.com");
        form.put("dwpEmail", "adviser@dwp.gov.uk");
        form.put("category", "ACCESS");
        form.put("summary", "Cannot sign in");
        form.put("detail", "The page says that she is not known.");
        StaffMember adviser = StaffMember.signedInAs("adviser");
        Sealed raise = adviser.filled("raise", "raise-form", List.of("check", "send"), form);

        String led = isDoneOnce("adviser", "INCIDENT_RAISED", raise);
        assertTrue(led.startsWith("/confirmation?reference=UJ-"), led);

        String reference = led.substring(led.indexOf("UJ-"));
        form.put("sameAs", reference);
        Sealed instead = adviser.filled("raise", "raise-form", List.of("check", "add-instead"), form);
        assertEquals("/incident?reference=" + reference, isDoneOnce("adviser", "INCIDENT_UPDATED", instead));

        form.put("summary", "Cannot sign in either");
        Sealed another = adviser.filled("raise", "raise-form", List.of("check", "send"), form);
        assertNotEquals(raise.send(), another.send(), "another form");
    }

    @Test
    void a_parents_reply_goes_to_its_child_too_and_to_each_once() {
        PartnerSystem telford = PartnerSystem.ofTelford();
        String parent = telford.raise(Submission.ofEmployer());
        String child = telford.raise(Submission.ofEmployer());
        String page = "incident?reference=" + parent;
        StaffMember member = StaffMember.signedInAs("helpdesk2");
        member.filled(page, "take-form", List.of("take"), Map.of()).send();
        member.filled(
                        page,
                        "link-form",
                        List.of("link"),
                        Map.of("linkKind", "PARENT_OF", "linkTo", child, "linkReason", "The same fault"))
                .send();
        String ticked = records.row("select id || '.' || version, reference from incident where reference = ?", child);
        Sealed reply = member.filled(
                page, "reply-form", List.of("send-reply"), Map.of("reply", "It is mended.", "ticked", ticked));

        AtOnce.all(2, reply::send);

        assertEquals(List.of("ANSWERED 1", "ANSWERED 1"), records.rows("""
                        select i.state, (select count(*) from delivery d where d.incident = i.id and d.purpose = 'REPLY')
                        from incident i where i.reference in (?, ?)
                        """, parent, child));
    }

    @Test
    void what_another_session_was_given_is_of_no_use() {
        String reference = PartnerSystem.ofTelford().raise(Submission.ofEmployer());
        Sealed note = StaffMember.signedInAs("helpdesk")
                .filled("incident?reference=" + reference, "note-form", List.of("add-note"), Map.of("note", "Mine"));

        String led = note.sentBy(StaffMember.signedInAs("helpdesk2"));

        assertTrue(led.startsWith("/what-you-typed"), led);
        assertEquals(
                "0",
                records.row("select count(*) from audit where subject = ? and action = 'INCIDENT_NOTED'", reference));
    }

    private String isDoneOnce(String person, String action, Sealed form) {
        int before = deeds(person, action);

        List<String> led = AtOnce.all(2, form::send);

        assertEquals(1, deeds(person, action) - before, () -> action + " " + form.complaints());
        assertEquals(led.get(0), led.get(1), action);
        assertEquals(led.get(0), form.send(), action);
        assertEquals(1, deeds(person, action) - before, action + " once more");
        return led.get(0);
    }

    private int deeds(String person, String action) {
        return Integer.parseInt(records.row(
                "select count(*) from audit where actor = ? and action = ? and result = 'DONE'", person, action));
    }
}

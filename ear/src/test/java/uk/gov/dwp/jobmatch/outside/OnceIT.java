package uk.gov.dwp.jobmatch.outside;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import uk.gov.dwp.jobmatch.outside.StaffMember.Sealed;
import uk.gov.dwp.jobmatch.whole.AtOnce;
import uk.gov.dwp.jobmatch.whole.Records;
import uk.gov.dwp.jobmatch.whole.RunningHelpdesk;

/**
 * A form that is sent twice at once, and once more afterwards, does one thing, and each time shows what came of it. Script in
 * whatever is typed is shown as text afterwards, on whatever page of whatever role.
 */
class OnceIT {

    private static final String SCRIPT = "<script>alert(1)</script>";

    private static final Map<String, Integer> EVERYBODY = Map.of(
            "adviser",
            3,
            "helpdesk",
            4,
            "dutymanager",
            5,
            "teamleader-telford",
            6,
            "policy",
            10,
            "auditor",
            11,
            "admin",
            12);

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
        form.put("summary", "Cannot sign in" + SCRIPT);
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
    void whatever_is_done_to_an_incident_is_done_once() {
        PartnerSystem telford = PartnerSystem.ofTelford();
        String reference = telford.submit(Submission.ofEmployer()).text("incidentRef");
        String other = telford.submit(Submission.ofEmployer()).text("incidentRef");
        String page = "incident?reference=" + reference;
        String tomorrow = LocalDate.now(ZoneId.of("Europe/London")).plusDays(1).toString();
        Desk desk = new Desk("helpdesk", StaffMember.signedInAs("helpdesk"));

        desk.doesOnce("INCIDENT_TAKEN", page, "take-form", "take", Map.of());
        desk.doesOnce("DRAFT_BEGUN", page, "note-form", "save-note", Map.of("note", "I rang them."));
        desk.doesOnce("INCIDENT_NOTED", page, "note-form", "add-note", Map.of("note", "I rang them."));
        desk.doesOnce(
                "TASK_ASKED",
                page,
                "ask-form",
                "ask",
                Map.of("askedFor", "MORE_INFORMATION", "askWords", "Which vacancy?"));
        desk.doesOnce(
                "INCIDENT_LINKED",
                page,
                "link-form",
                "link",
                Map.of("linkKind", "PARENT_OF", "linkTo", other, "linkReason", "The same fault"));
        desk.doesOnce(
                "INCIDENT_FOLLOW_UP_SET",
                page,
                "follow-up-form",
                "set-follow-up",
                Map.of("followUpDay", tomorrow, "followUpWords", "Look again"));
        desk.doesOnce("INCIDENT_RESUMED", page, "go-on-form", "go-on", Map.of());
        desk.doesOnce("INCIDENT_ANSWERED", page, "reply-form", "send-reply", Map.of("reply", "It is mended."));
        desk.doesOnce(
                "INCIDENT_CLOSED", page, "close-form", "close", Map.of("outcome", "RESOLVED", "closeReason", "Mended"));
        desk.doesOnce("INCIDENT_REOPENED", page, "reopen-form", "reopen", Map.of("reopenReason", "It broke again"));

        assertEquals(
                "1",
                records.row(
                        "select count(*) from entry e join incident i on i.id = e.incident"
                                + " where i.reference = ? and e.kind = 'NOTE'",
                        reference));
    }

    @Test
    void a_parents_reply_goes_to_its_child_too_and_to_each_once() {
        PartnerSystem telford = PartnerSystem.ofTelford();
        String parent = telford.submit(Submission.ofEmployer()).text("incidentRef");
        String child = telford.submit(Submission.ofEmployer()).text("incidentRef");
        String page = "incident?reference=" + parent;
        Desk desk = new Desk("helpdesk2", StaffMember.signedInAs("helpdesk2"));
        desk.doesOnce("INCIDENT_TAKEN", page, "take-form", "take", Map.of());
        desk.doesOnce(
                "INCIDENT_LINKED",
                page,
                "link-form",
                "link",
                Map.of("linkKind", "PARENT_OF", "linkTo", child, "linkReason", "The same fault"));
        String ticked = records.row("select id || '.' || version, reference from incident where reference = ?", child);
        Sealed reply = desk.member.filled(
                page, "reply-form", List.of("send-reply"), Map.of("reply", "It is mended.", "ticked", ticked));

        AtOnce.all(2, reply::send);

        assertEquals(List.of("ANSWERED 1", "ANSWERED 1"), records.rows("""
                        select i.state, (select count(*) from delivery d where d.incident = i.id and d.purpose = 'REPLY')
                        from incident i where i.reference in (?, ?)
                        """, parent, child));
    }

    @Test
    void a_call_is_written_down_once() {
        String phone = "0191 498 0%03d".formatted(System.nanoTime() % 1000);
        String reference = PartnerSystem.ofTelford()
                .submit(Submission.ofEmployerWithoutEmail().with("phone", phone))
                .text("incidentRef");
        StaffMember.signedInAs("helpdesk2").answer(reference, "It is mended.");
        String select = "select 'CB-' || c.id from callback c join incident i on i.id = c.incident"
                + " where i.reference = ? and c.state = 'OFFERED'";
        await().until(() -> records.rows(select, reference).size() == 1);
        String page = "callback?reference=" + records.row(select, reference);
        Desk leader = new Desk("teamleader-telford", StaffMember.signedInAs("teamleader-telford"));

        leader.doesOnce("CALLBACK_TAKEN", page, "take-form", "take", Map.of());
        leader.doesOnce(
                "CALLBACK_ATTEMPTED",
                page,
                "outcome-form",
                "record",
                Map.of("callOutcome", "ENGAGED", "callNotes", "Engaged for an hour"));
    }

    @Test
    void and_so_is_whatever_else_begins_with_an_empty_form() {
        Desk helpdesk = new Desk("helpdesk2", StaffMember.signedInAs("helpdesk2"));
        helpdesk.doesOnce("VIEW_SAVED", "queue", "save-view-form", "save-view", Map.of("viewName", unique));
        Desk policy = new Desk("policy", StaffMember.signedInAs("policy"));
        policy.doesOnce(
                "TEMPLATE_PUBLISHED",
                "template",
                "wording-form",
                "publish",
                Map.of(
                        "templateCategory", "ACCESS",
                        "titleEn", unique,
                        "titleCy", unique,
                        "wordsEn", "It is mended.",
                        "wordsCy", "Mae wedi'i drwsio."));
        Desk admin = new Desk("admin", StaffMember.signedInAs("admin"));
        admin.doesOnce(
                "PERSON_ADDED",
                "new-person",
                "add-form",
                "add",
                Map.of(
                        "personUsername",
                        "once-" + unique,
                        "personName",
                        "Olwen Once",
                        "personEmail",
                        unique + "@dwp.gov.uk",
                        "role",
                        "helpdesk"));
        Desk caller = new Desk("caller", StaffMember.signedInAs("caller"));
        caller.doesOnce(
                "SAFETY_ALERT_RAISED",
                "staff-safety",
                "safety-form",
                "raise-alert",
                Map.of("safetyWhat", "Somebody shouts at the door " + unique));
    }

    @Test
    void what_another_session_was_given_is_of_no_use() {
        String reference =
                PartnerSystem.ofTelford().submit(Submission.ofEmployer()).text("incidentRef");
        Sealed note = StaffMember.signedInAs("helpdesk")
                .filled("incident?reference=" + reference, "note-form", List.of("add-note"), Map.of("note", "Mine"));

        String led = note.sentBy(StaffMember.signedInAs("helpdesk2"));

        assertTrue(led.startsWith("/what-you-typed"), led);
        assertEquals(
                "0",
                records.row("select count(*) from audit where subject = ? and action = 'INCIDENT_NOTED'", reference));
    }

    @AfterAll
    static void no_page_does_what_was_typed() {
        List<String> running = new ArrayList<>();
        EVERYBODY.forEach((person, column) -> {
            StaffMember member = StaffMember.signedInAs(person);
            EveryDoorIT.MATRIX.stream()
                    .filter(row -> EveryDoorIT.cell(row, column).equals("yes"))
                    .map(row -> EveryDoorIT.cell(row, 1).replace("`", ""))
                    .filter(page -> member.body(page).contains(SCRIPT))
                    .forEach(page -> running.add(person + " " + page));
        });

        assertEquals(List.of(), running);
    }

    /** Whatever is more than one word is prose. */
    private static Map<String, String> withScript(Map<String, String> typed) {
        Map<String, String> scripted = new LinkedHashMap<>(typed);
        scripted.replaceAll((field, value) -> value.contains(" ") ? value + SCRIPT : value);
        return scripted;
    }

    /** One person, whose deeds are counted. */
    private final class Desk {

        private final String person;
        private final StaffMember member;

        Desk(String person, StaffMember member) {
            this.person = person;
            this.member = member;
        }

        void doesOnce(String action, String page, String form, String button, Map<String, String> typed) {
            isDoneOnce(person, action, member.filled(page, form, List.of(button), withScript(typed)));
            assertFalse(member.page(page).contains(SCRIPT), () -> "script runs on " + page + " after " + action);
        }
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

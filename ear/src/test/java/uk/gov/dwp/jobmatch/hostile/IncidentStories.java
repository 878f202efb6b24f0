package uk.gov.dwp.jobmatch.hostile;

import static org.awaitility.Awaitility.await;
import static uk.gov.dwp.jobmatch.outside.StaffMember.FILE;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import uk.gov.dwp.jobmatch.outside.PartnerSystem;
import uk.gov.dwp.jobmatch.outside.Submission;

/** What is done to incidents, by those who raise them and by those who work them. */
final class IncidentStories {

    private static final String[] ABOUT_SOMEBODY = {
        "safety",
        "NO",
        "about",
        "CUSTOMER",
        "customerType",
        "JOBSEEKER",
        "name",
        "Ada Jobseeker",
        "organisation",
        "Ada and Sons",
        "language",
        "EN",
        "contactNeeds",
        "Large print",
        "bestTime",
        "After three",
        "dwpEmail",
        "adviser@dwp.gov.uk",
        "category",
        "ACCESS",
        "summary",
        "Cannot sign in",
        "detail",
        "She is not known."
    };

    private final Ledger ledger;
    private final String unique = Long.toString(System.nanoTime(), 36);

    IncidentStories(Ledger ledger) {
        this.ledger = ledger;
    }

    void raising() {
        Clerk adviser = ledger.clerk("adviser");
        String[] form = with(ABOUT_SOMEBODY, "email", unique + "@example.com");
        String led = adviser.does("INCIDENT_RAISED", "raise", "raise-form check send", form);
        String reference = reference(led);
        adviser.does("INCIDENT_UPDATED", "raise", "raise-form check add-instead", with(form, "sameAs", reference));
        adviser.does(
                "INCIDENT_RAISED",
                "raise",
                "raise-form send-now",
                with(
                        ABOUT_SOMEBODY,
                        "safety",
                        "YES",
                        "noEmail",
                        "true",
                        "noPhoneReason",
                        "No phone at home",
                        "callReason",
                        "To hear a voice"));
        adviser.does(
                "INCIDENT_UPDATED",
                "incident?reference=" + reference,
                "add-form add-words",
                "addWords",
                "She rang again",
                "ownFiles",
                FILE + "what she sees " + Markup.TEXT.replace("/", "") + ".txt");
        Clerk helpdesk = ledger.clerk("helpdesk");
        String page = "incident?reference=" + reference;
        helpdesk.does(
                "TASK_ASKED", page, "ask-form ask", "askedFor", "MORE_INFORMATION", "askWords", "Which page is it?");
        String task = number("raiser_task", "incident", reference);
        adviser.does("TASK_DONE", "tasks?task=" + task, "task-form answer-task", "taskWords", "The first page");
        helpdesk.does("TASK_ASKED", page, "ask-form ask", "askedFor", "SCREENSHOT", "askWords", "What does it say?");
        helpdesk.does("TASK_DONE", page, "drop-form drop", "droppedTask", number("raiser_task", "incident", reference));
    }

    void working() {
        PartnerSystem telford = PartnerSystem.ofTelford();
        String reference = reference(telford, Submission.ofEmployer());
        String other = reference(telford, Submission.ofEmployer());
        String page = "incident?reference=" + reference;
        String tomorrow = LocalDate.now(ZoneId.of("Europe/London")).plusDays(1).toString();
        Clerk helpdesk = ledger.clerk("helpdesk");

        helpdesk.does("INCIDENT_TAKEN", page, "take-form take");
        helpdesk.does("INCIDENT_PUT_BACK", page, "put-back-form put-back", "putBackReason", "It is for others");
        helpdesk.does(
                "INCIDENT_ASSIGNED",
                page,
                "assign-form assign",
                "assignTo",
                "helpdesk",
                "assignReason",
                "It is for me after all");
        helpdesk.does("INCIDENT_CATEGORISED", page, "categorise-form categorise", "newCategory", "EMAILS");
        helpdesk.does("DRAFT_BEGUN", page, "note-form save-note", "note", "I rang them.");
        helpdesk.does("DRAFT_DISCARDED", page, "note-form discard-note", "note", "I rang them.");
        helpdesk.does(
                "INCIDENT_NOTED", page, "note-form add-note", "note", "@helpdesk2 look at this", "tell", "helpdesk2");
        ledger.clerk("helpdesk2")
                .does(
                        "MENTION_DONE",
                        "my-work",
                        "mentions-form mentions-done",
                        "ticked",
                        ledger.records()
                                .row(
                                        "select max(e.id) || '.0 ' || i.reference from entry e join incident i on i.id = e.incident"
                                                + " where i.reference = ? and e.kind = 'NOTE' group by i.reference",
                                        reference));
        helpdesk.does("ATTACHMENT_ADDED", page, "add-files-form add-files", "moreFiles", FILE + "more of it.txt");
        helpdesk.does(
                "INCIDENT_LINKED",
                page,
                "link-form link",
                "linkKind",
                "PARENT_OF",
                "linkTo",
                other,
                "linkReason",
                "The same fault");
        helpdesk.does(
                "INCIDENT_UNLINKED",
                page,
                "unlink-form unlink",
                "link",
                ledger.records().row("""
                        select max(l.id) from incident_link l join incident i on i.id in (l.incident, l.other) where i.reference = ?
                        """, reference));
        helpdesk.does(
                "INCIDENT_FOLLOW_UP_SET",
                page,
                "follow-up-form set-follow-up",
                "followUpDay",
                tomorrow,
                "followUpWords",
                "Look again");
        helpdesk.does("INCIDENT_FOLLOW_UP_CANCELLED", page, "cancel-follow-up-form cancel-follow-up");
        helpdesk.does(
                "INCIDENT_WAITING",
                page,
                "waiting-form begin-waiting",
                "waitFor",
                "A picture of it",
                "waitUntil",
                tomorrow);
        helpdesk.does("INCIDENT_RESUMED", page, "go-on-form go-on");
        helpdesk.does("DRAFT_BEGUN", page, "reply-form save-reply", "reply", "It is mended.");
        helpdesk.does("DRAFT_DISCARDED", page, "reply-form discard-reply", "reply", "It is mended.");
        helpdesk.does("INCIDENT_ANSWERED", page, "reply-form send-reply", "reply", "It is mended.");
        reference(telford, Submission.ofEmployer());
        helpdesk.doesAgain("INCIDENT_TAKEN", page, "next-form take-next");
        helpdesk.does(
                "INCIDENT_CLOSED", page, "close-form close", "outcome", "RESOLVED", "closeReason", "It is mended");
        helpdesk.does("INCIDENT_REOPENED", page, "reopen-form reopen", "reopenReason", "It broke again");
        helpdesk.does("INCIDENT_MOVED", page, "move-form move", "newSite", "SOUTHEND", "moveReason", "They live there");
        ledger.records().change("""
                insert into draft (incident, writer, writing, words, saved_at)
                select id, 'helpdesk', 'REPLY', 'Half a word', now() from incident where reference = ?
                """, other);
        helpdesk.does("DRAFT_DISCARDED", "incident?reference=" + other, "draft-form discard-draft");
        helpdesk.does(
                "INCIDENT_CLOSED",
                "incident?reference=" + other,
                "duplicate-form close-duplicate",
                "duplicateOf",
                reference,
                "duplicateReason",
                "It says the same");
    }

    void restrictingAndMatching() {
        String phone = "0191 498 0%03d".formatted(System.nanoTime() / 1000 % 1000);
        String account = "ERM-" + unique;
        ledger.records().change("""
                insert into account (reference, kind, origin, version, home_site) values (?, 'EMPLOYER', 'ERM_MIGRATED', 1, 'TELFORD')
                """, account);
        ledger.records().change("""
                insert into account_holder (account, name, organisation, phone, postcode)
                values (?, ?, ?, '+44' || substring(replace(?, ' ', '') from 2), 'TF1 1AA')
                """, account, "Doreen " + Markup.TEXT, unique + " Stores " + Markup.TEXT, phone);
        String reference = reference(
                PartnerSystem.ofTelford(),
                Submission.ofEmployerWithoutEmail().with("phone", phone).with("organisationName", unique + " Stores"));
        String page = "incident?reference=" + reference;
        Clerk helpdesk = ledger.clerk("helpdesk");
        helpdesk.does("ACCOUNT_CONFIRMED", page, "match-form confirm-account", "match", account);
        helpdesk.does("ACCOUNT_UNCONFIRMED", page, "unmatch-form undo-account");
        Clerk duty = ledger.clerk("dutymanager");
        duty.does(
                "INCIDENT_RESTRICTED",
                page,
                "restrict-form restrict",
                "officer",
                "helpdesk2",
                "restrictReason",
                "Known to a colleague");
        duty.does("INCIDENT_RESTRICTION_LIFTED", page, "lift-form lift", "liftReason", "No longer so");
        duty.does(
                "INCIDENT_RESTRICTED",
                page,
                "restrict-form restrict",
                "officer",
                "helpdesk2",
                "restrictReason",
                "Known to a colleague again");
    }

    void manyAtOnce() {
        PartnerSystem telford = PartnerSystem.ofTelford();
        String reference = reference(telford, Submission.ofEmployer());
        Clerk helpdesk = ledger.clerk("helpdesk");
        helpdesk.does(
                "INCIDENT_ASSIGNED",
                "queue",
                "bulk-form assign",
                "ticked",
                tick(reference),
                "assignTo",
                "helpdesk2",
                "assignReason",
                "It is theirs");
        helpdesk.does(
                "INCIDENT_CATEGORISED",
                "queue",
                "bulk-form categorise",
                "ticked",
                tick(reference),
                "newCategory",
                "EMAILS");
        helpdesk.does(
                "INCIDENT_CLOSED",
                "queue",
                "bulk-form close",
                "ticked",
                tick(reference),
                "outcome",
                "RESOLVED",
                "closeReason",
                "It is mended");
        helpdesk.doesAgain("VIEW_SAVED", "queue", "save-view-form save-view", "viewName", "To go");
        String view = ledger.records().row("select max(id) from saved_view where owner = 'helpdesk'");
        helpdesk.does("VIEW_DELETED", "queue", "views-form delete-view", "savedView", view);
        helpdesk.doesAgain("VIEW_SAVED", "queue", "save-view-form save-view", "viewName", "To stay");
        reference(telford, Submission.ofEmployer());
        helpdesk.doesAgain("INCIDENT_TAKEN", "my-work", "next-form take-next");
        String day = LocalDate.now(ZoneId.of("Europe/London")).plusDays(40).toString();
        Clerk away = ledger.clerk("helpdesk2");
        away.doesAgain(
                "ABSENCE_ENTERED", "away", "away-form away", "firstDay", day, "lastDay", day, "substitute", "helpdesk");
        away.does("ABSENCE_ENDED", "away", "end-form end");
    }

    void mailThatFailed() {
        String reference = reference(PartnerSystem.ofTelford(), Submission.ofEmployer());
        fail(reference);
        Clerk helpdesk = ledger.clerk("helpdesk");
        helpdesk.does("MAIL_RESEND_ASKED", "failed-deliveries", "failed-form resend", "ticked", failed(reference));
        fail(reference);
        helpdesk.does(
                "MAIL_DISCARDED",
                "failed-deliveries",
                "failed-form discard",
                "ticked",
                failed(reference),
                "discardReason",
                "OUT_OF_DATE");
    }

    /** Its receipt has been sent, and comes back. */
    private void fail(String reference) {
        await().until(() -> ledger.records().change("""
                        update delivery set state = 'FAILED', failure = 'SMTP_550', settled_at = now()
                        where state = 'SENT' and id = (select min(d.id) from delivery d join incident i on i.id = d.incident
                            where i.reference = ?)
                        """, reference) == 1);
    }

    private String failed(String reference) {
        return ledger.records().row("""
                select min(d.id) || '.0 ' || i.reference from delivery d join incident i on i.id = d.incident
                where i.reference = ? group by i.reference
                """, reference);
    }

    private String tick(String reference) {
        return ledger.records()
                .row("select id || '.' || version || ' ' || reference from incident where reference = ?", reference);
    }

    private String number(String table, String column, String reference) {
        return ledger.records()
                .row(
                        "select max(t.id) from " + table + " t join incident i on i.id = t." + column
                                + " where i.reference = ?",
                        reference);
    }

    private static String reference(PartnerSystem partner, Submission submission) {
        return partner.raise(submission);
    }

    private static String reference(String led) {
        return led.substring(led.indexOf("UJ-"));
    }

    /** The same form with more typed, or something else. */
    private static String[] with(String[] form, String... more) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String[] some : new String[][] {form, more}) {
            for (int i = 0; i < some.length; i += 2) {
                fields.put(some[i], some[i + 1]);
            }
        }
        return fields.entrySet().stream()
                .flatMap(field -> Stream.of(field.getKey(), field.getValue()))
                .toArray(String[]::new);
    }
}

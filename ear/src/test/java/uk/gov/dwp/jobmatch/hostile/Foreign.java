package uk.gov.dwp.jobmatch.hostile;

import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import uk.gov.dwp.jobmatch.outside.PartnerSystem;
import uk.gov.dwp.jobmatch.outside.StaffMember;
import uk.gov.dwp.jobmatch.outside.Submission;
import uk.gov.dwp.jobmatch.whole.Records;

/** Records that nobody at these desks may touch, for every field by which a form says what it is about. */
final class Foreign {

    private static final String SECRET = "Zennor Quillfeather";
    private static final String SECRET_OF_DUNDEE = "Tamsin Larkrise";

    /** Hidden fields that name no record. */
    static final Set<String> NAMES_NOTHING = Set.of(
            "newest", // up to where its reader has read
            "makes",
            "next", // where somebody wanted to go before signing in
            "safetyKey", // makes one alert of a page that is sent again
            "shownRoute", // the sentence that its sender has read
            "list", // what the queue showed: EveryFormIT sends it elsewhere
            "view",
            "group",
            "order",
            "after",
            "before");

    private static final String NOBODYS = "999999999";

    private final String incident;
    private final String restricted;
    private final String call;
    private final Map<String, List<String>> values;

    Foreign(Records records) {
        incident = submitted(SECRET_OF_DUNDEE);
        restricted = submitted(SECRET);
        StaffMember.signedInAs("helpdesk").answer(incident, "It is mended.");
        String made = "select 'CB-' || c.id from callback c join incident i on i.id = c.incident"
                + " where i.reference = ? and c.state = 'OFFERED'";
        await().until(() -> records.rows(made, incident).size() == 1);
        call = records.row(made, incident);
        records.change("""
                insert into restriction
                select id, 'adviser-cardiff', 'Known to a member of staff', 'dutymanager', now() from incident where reference = ?
                """, restricted);
        String number = records.row("select id from incident where reference = ?", restricted);
        records.change("""
                insert into raiser_task (id, incident, office, kind, words, asked_by, asked_at, due_at)
                select 910000000 + id, id, 'WALSALL', 'SCREENSHOT', 'What is on the screen?', 'helpdesk', now(), now()
                from incident where reference = ?
                """, restricted);
        String task = records.row("select 910000000 + id from incident where reference = ?", restricted);
        String tick = number + ".0 " + restricted;
        values = Map.ofEntries(
                Map.entry("task", List.of(task, NOBODYS)),
                Map.entry("droppedTask", List.of(task, NOBODYS)),
                Map.entry("linkTo", List.of(restricted)),
                Map.entry("duplicateOf", List.of(restricted)),
                Map.entry("sameAs", List.of(incident, restricted)),
                Map.entry("link", List.of(NOBODYS)),
                Map.entry("match", List.of("ERM-NOT-SUGGESTED")),
                Map.entry("ticked", List.of(tick, NOBODYS + ".0 " + restricted)),
                Map.entry("take-call", List.of(call.substring("CB-".length()) + ".0 " + call)),
                Map.entry("decline", List.of(NOBODYS)),
                Map.entry("confirm", List.of(NOBODYS)),
                Map.entry("holdSubject", List.of("UJS-NOBODY")),
                Map.entry("holderAccount", List.of("UJS-NOBODY")));
    }

    private static String submitted(String secret) {
        String phone = "0131 496 0%03d".formatted(System.nanoTime() / 1000 % 1000);
        return PartnerSystem.ofEmployerDirect("ed-dundee")
                .raise(Submission.ofEmployerWithoutEmail()
                        .with("phone", phone)
                        .with("name", secret)
                        .with("summary", "The vacancy of " + secret));
    }

    /** What to put into a field of a page instead; none where the field names no record. */
    List<String> insteadOf(String person, String page, String field) {
        if (field.equals("reference")) {
            return Stream.concat(
                            Stream.of(page.equals("/callback") ? "CB-999999" : "UJ-2026-9999999"),
                            ofOthers(person, page))
                    .toList();
        }
        boolean known = Set.of("code", "username", "alert", "measure", "request", "id", "proposed")
                .contains(field);
        return known ? List.of(NOBODYS) : values.getOrDefault(field, List.of());
    }

    /** Duty managers answer for all of them. */
    private Stream<String> ofOthers(String person, String page) {
        if (person.startsWith("duty")) {
            return Stream.of();
        }
        if (page.equals("/callback")) {
            return Stream.of(call);
        }
        boolean everySite = person.startsWith("helpdesk");
        return everySite ? Stream.of(restricted) : Stream.of(restricted, incident);
    }

    /** Whether a page shows something of a record that is not for this person. */
    boolean isTold(String person, String page) {
        boolean manager = person.startsWith("duty");
        boolean everySite = manager || person.startsWith("helpdesk");
        return (page.contains(SECRET) && !manager) || (page.contains(SECRET_OF_DUNDEE) && !everySite);
    }

    /** By which references the audit knows them. */
    List<String> subjects() {
        return List.of(incident, restricted, call);
    }
}

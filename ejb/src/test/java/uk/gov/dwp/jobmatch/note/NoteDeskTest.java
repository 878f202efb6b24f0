package uk.gov.dwp.jobmatch.note;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static uk.gov.dwp.jobmatch.fixture.FormFixture.aForm;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.gov.dwp.jobmatch.delivery.Delivery;
import uk.gov.dwp.jobmatch.fixture.Helpdesk;
import uk.gov.dwp.jobmatch.incident.Entry;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.note.Mentions.Colleague;
import uk.gov.dwp.jobmatch.note.Mentions.Mention;

class NoteDeskTest {

    private final Helpdesk helpdesk = new Helpdesk();
    private final NoteDesk desk = helpdesk.as("helpdesk", NoteDesk.class);
    private final Mentions colleagues = helpdesk.as("helpdesk2", Mentions.class);
    private final Incident incident = helpdesk.accept(aForm());

    @Test
    void who_is_named_in_a_note_finds_it_among_their_work() {
        write("@helpdesk2 and @dutymanager: seen this before?", "");

        assertEquals(
                List.of(new Mention(note(), incident.reference(), "helpdesk", helpdesk.clock.instant())),
                colleagues.mine());
        assertEquals(1, helpdesk.as("dutymanager", Mentions.class).mine().size());
        assertEquals(List.of(), helpdesk.as("helpdesk", Mentions.class).mine());
    }

    @Test
    void a_colleague_is_told_by_choosing_them_too_and_once_only() {
        write("Seen this before, @helpdesk2?", "helpdesk2");

        assertEquals(1, colleagues.mine().size());
    }

    @Test
    void what_is_done_with_is_gone_for_this_colleague_alone() {
        write("@helpdesk2 @dutymanager", "");

        colleagues.done(note());
        colleagues.done(note());

        assertEquals(List.of(), colleagues.mine());
        assertEquals(1, helpdesk.as("dutymanager", Mentions.class).mine().size());
    }

    @Test
    void nobody_ticks_off_what_names_another() {
        write("@helpdesk2", "");

        helpdesk.as("dutymanager", Mentions.class).done(note());

        assertEquals(1, colleagues.mine().size());
    }

    @Test
    void a_name_that_nobody_has_is_refused_and_nothing_is_added() {
        NobodyToTell refused = assertThrows(NobodyToTell.class, () -> write("Ask @hanna and @helpdesk2", ""));

        assertEquals(List.of("hanna"), refused.names());
        assertEquals(List.of(), notes());
        assertEquals(List.of(), colleagues.mine());
    }

    @Test
    void who_may_not_open_the_incident_or_has_no_place_to_read_of_it_cannot_be_told() {
        helpdesk.sql("""
                insert into restriction (incident, officer, reason, restricted_by, restricted_at)
                values (?, 'helpdesk', 'Known to the office', 'dutymanager', now())
                """, incident.id());

        assertThrows(NobodyToTell.class, () -> write("@helpdesk2", ""));
        assertThrows(NobodyToTell.class, () -> write("@adviser-in-walsall", ""));
        write("@dutymanager", "");

        assertEquals(
                List.of(new Colleague("dutymanager", "dutymanager")),
                helpdesk.as("helpdesk", Mentions.class).colleagues(incident));
    }

    @Test
    void an_address_or_a_lonely_sign_names_nobody() {
        assertEquals(List.of(), Mentioned.in("Write to sandra@example.com, @ noon, //host/@path, a@b"));
        assertEquals(
                List.of("helpdesk2", "teamleader-telford"),
                Mentioned.in("(@Helpdesk2), @teamleader-telford. @helpdesk2"));
    }

    @Test
    void telling_a_colleague_makes_no_mail() {
        int before = helpdesk.all(Delivery.class).size();

        write("@helpdesk2", "");

        assertEquals(before, helpdesk.all(Delivery.class).size());
    }

    private void write(String words, String colleague) {
        desk.write(incident.id(), helpdesk.now(incident).version(), words, colleague);
    }

    private List<Entry> notes() {
        return helpdesk.all(Entry.class).stream()
                .filter(entry -> entry.kind() == Entry.Kind.NOTE)
                .toList();
    }

    private long note() {
        return notes().get(0).id();
    }
}

package uk.gov.dwp.jobmatch.drafting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static uk.gov.dwp.jobmatch.fixture.FormFixture.aForm;

import jakarta.ejb.EJBAccessException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import uk.gov.dwp.jobmatch.answer.AnswerDesk;
import uk.gov.dwp.jobmatch.fixture.Helpdesk;
import uk.gov.dwp.jobmatch.incident.ChangedByAnother;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.incident.IncidentDesk;
import uk.gov.dwp.jobmatch.incident.NoSuchIncident;
import uk.gov.dwp.jobmatch.note.NoteDesk;
import uk.gov.dwp.jobmatch.retention.RecordClass;
import uk.gov.dwp.jobmatch.retention.Retention;

class DraftsTest {

    private final Helpdesk helpdesk = new Helpdesk();
    private final Drafts drafts = helpdesk.as("helpdesk", Drafts.class);
    private final Drafts colleagues = helpdesk.as("helpdesk2", Drafts.class);
    private final Incident incident = helpdesk.take(helpdesk.accept(aForm()));

    @Test
    void what_was_typed_is_there_again_for_its_writer_and_for_nobody_else() {
        keep("We have mended", Draft.NONE);

        assertEquals(List.of("We have mended"), words(drafts));
        assertEquals(List.of(), words(colleagues));
    }

    @Test
    void a_reply_and_a_note_are_two_drafts() {
        keep("Dear Ms Whitlock", Draft.NONE);
        drafts.keep(incident.reference(), Writing.NOTE, "Ask the developers", Draft.NONE);

        assertEquals(
                Set.of("Dear Ms Whitlock", "Ask the developers"),
                words(drafts).stream().collect(Collectors.toSet()));
    }

    @Test
    void typing_on_takes_the_place_of_what_was_saved_before() {
        Instant seen = save("Dear", Draft.NONE).orElseThrow();

        seen = save("Dear Ms Whitlock", seen).orElseThrow();
        save("Dear Mr Whitlock", seen);

        assertEquals(List.of("Dear Mr Whitlock"), words(drafts));
    }

    @Test
    void of_two_windows_the_second_overwrites_nothing_by_itself() {
        save("In the one window", Draft.NONE);

        assertEquals(Optional.empty(), save("In the other", Draft.NONE));

        assertEquals(List.of("In the one window"), words(drafts));
    }

    @Test
    void saved_on_purpose_the_words_of_both_windows_stay() {
        save("In the one window", Draft.NONE);

        keep("In the other", Draft.NONE);

        assertEquals(List.of("In the one window\n\nIn the other"), words(drafts));
    }

    @Test
    void what_goes_on_from_the_draft_is_not_kept_twice() {
        save("Dear Ms Whitlock", Draft.NONE);

        keep("Dear Ms Whitlock\r\nIt is mended.", Draft.NONE);
        keep("Dear Ms", Draft.NONE);

        assertEquals(List.of("Dear Ms Whitlock\nIt is mended."), words(drafts));
    }

    @Test
    void what_was_discarded_in_another_window_does_not_come_back_by_itself() {
        Instant seen = save("Never mind", Draft.NONE).orElseThrow();
        drafts.discard(incident.reference(), Writing.REPLY);

        assertEquals(Optional.empty(), save("Never mind that", seen));

        assertEquals(List.of(), words(drafts));
    }

    @Test
    void who_deletes_every_word_has_no_draft() {
        Instant seen = save("Dear", Draft.NONE).orElseThrow();

        assertEquals(Optional.of(Draft.NONE), save("  \n", seen));

        assertEquals(List.of(), words(drafts));
    }

    @Test
    void it_is_gone_when_the_reply_is_sent_and_the_note_stays_a_draft() {
        keep("It is mended", Draft.NONE);
        drafts.keep(incident.reference(), Writing.NOTE, "Tell Hanna", Draft.NONE);

        helpdesk.as("helpdesk", AnswerDesk.class).reply(incident.id(), incident.version(), "It is mended.", false);

        assertEquals(List.of("Tell Hanna"), words(drafts));
    }

    @Test
    void it_is_gone_when_the_note_is_added() {
        drafts.keep(incident.reference(), Writing.NOTE, "Tell Hanna", Draft.NONE);

        helpdesk.as("helpdesk", NoteDesk.class).write(incident.id(), incident.version(), "Tell Hanna.", "");

        assertEquals(List.of(), words(drafts));
    }

    @Test
    void it_outlives_a_reply_that_came_second() {
        keep("It is mended", Draft.NONE);
        helpdesk.as("helpdesk2", IncidentDesk.class).note(incident.id(), incident.version(), "Wait");

        assertThrows(
                ChangedByAnother.class,
                () -> helpdesk.as("helpdesk", AnswerDesk.class)
                        .reply(incident.id(), incident.version(), "It is mended.", false));

        assertEquals(List.of("It is mended"), words(drafts));
    }

    @Test
    void it_outlives_the_incident_going_to_a_colleague() {
        keep("It is mended", Draft.NONE);
        helpdesk.as("helpdesk", IncidentDesk.class).putBack(incident.id(), incident.version(), "Ill");
        helpdesk.as("helpdesk2", IncidentDesk.class)
                .take(incident.id(), helpdesk.now(incident).version());

        assertEquals(List.of("It is mended"), words(drafts));
    }

    @Test
    void what_nobody_touched_for_thirty_days_is_forgotten() {
        keep("Some day", Draft.NONE);
        helpdesk.clock.advance(Duration.ofDays(30));
        helpdesk.bean(Retention.class).forgetSome(RecordClass.DRAFT);
        assertEquals(List.of("Some day"), words(drafts));

        helpdesk.clock.advance(Duration.ofDays(1));
        helpdesk.bean(Retention.class).forgetSome(RecordClass.DRAFT);

        assertEquals(List.of(), words(drafts));
    }

    @Test
    void what_is_too_long_is_refused_and_leaves_the_draft_as_it_was() {
        Instant seen = save("Dear", Draft.NONE).orElseThrow();
        String long20000 = "x".repeat(Draft.LONGEST);

        assertThrows(DraftTooLong.class, () -> save(long20000 + "x", seen));
        assertThrows(DraftTooLong.class, () -> keep(long20000, Draft.NONE));
        assertEquals(List.of("Dear"), words(drafts));
        assertTrue(save(long20000, seen).isPresent());
    }

    @Test
    void a_character_that_the_database_cannot_hold_is_left_out() {
        keep("Dear\0 Ms Whitlock", Draft.NONE);

        assertEquals(List.of("Dear Ms Whitlock"), words(drafts));
    }

    @Test
    void fifty_windows_at_once_lose_no_word() {
        Helpdesk.atOnce(50, i -> keep("Window " + i + ".", Draft.NONE));

        String kept = words(drafts).get(0);
        for (int i = 0; i < 50; i++) {
            assertTrue(kept.contains("Window " + i + "."), kept);
        }
    }

    @Test
    void nobody_writes_on_what_is_not_there_or_not_theirs() {
        assertThrows(NoSuchIncident.class, () -> drafts.keep("UJ-2026-9999999", Writing.NOTE, "Hm", Draft.NONE));
        assertThrows(
                EJBAccessException.class,
                () -> helpdesk.as("adviser", Drafts.class).keep(incident.reference(), Writing.NOTE, "Hm", Draft.NONE));
    }

    private Instant keep(String words, Instant seen) {
        return drafts.keep(incident.reference(), Writing.REPLY, words, seen);
    }

    private Optional<Instant> save(String words, Instant seen) {
        helpdesk.clock.advance(Duration.ofSeconds(1));
        return drafts.save(incident.reference(), Writing.REPLY, words, seen);
    }

    private List<String> words(Drafts of) {
        return of.of(incident).stream().map(Draft::words).toList();
    }
}

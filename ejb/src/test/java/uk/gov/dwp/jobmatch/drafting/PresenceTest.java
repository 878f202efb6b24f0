package uk.gov.dwp.jobmatch.drafting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static uk.gov.dwp.jobmatch.fixture.FormFixture.aForm;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.gov.dwp.jobmatch.drafting.Presence.Colleague;
import uk.gov.dwp.jobmatch.fixture.Helpdesk;
import uk.gov.dwp.jobmatch.incident.Incident;

class PresenceTest {

    private final Helpdesk helpdesk = new Helpdesk();
    private final Presence mine = helpdesk.as("helpdesk", Presence.class);
    private final Presence theirs = helpdesk.as("helpdesk2", Presence.class);
    private final Drafts drafts = helpdesk.as("helpdesk", Drafts.class);
    private final Incident incident = helpdesk.accept(aForm());
    private final Instant start = helpdesk.clock.instant();

    @Test
    void whoever_is_there_is_told_of_the_others_and_not_of_themselves() {
        mine.arrive(incident);

        assertEquals(List.of(new Colleague("helpdesk", null, start)), theirs.arrive(incident));
        assertEquals(List.of(new Colleague("helpdesk2", null, start)), mine.arrive(incident));
    }

    @Test
    void who_writes_is_said_to_write_since_the_first_word() {
        mine.arrive(incident);
        Instant first = write("Dear");
        write("Dear Ms Whitlock");

        assertEquals(List.of(new Colleague("helpdesk", Writing.REPLY, first)), theirs.arrive(incident));
    }

    @Test
    void opening_it_once_more_is_no_pause_in_writing() {
        Instant first = write("Dear");

        mine.arrive(incident);

        assertEquals(List.of(new Colleague("helpdesk", Writing.REPLY, first)), theirs.arrive(incident));
    }

    @Test
    void without_a_sign_it_is_over_by_itself() {
        write("Dear");
        helpdesk.clock.advance(Presence.COUNTS_FOR.plusSeconds(1));

        assertEquals(List.of(), theirs.arrive(incident));
        assertEquals(List.of(new Colleague("helpdesk2", null, helpdesk.clock.instant())), mine.arrive(incident));
        assertEquals(List.of(new Colleague("helpdesk", null, helpdesk.clock.instant())), theirs.arrive(incident));
    }

    @Test
    void it_is_over_when_the_draft_is_discarded() {
        write("Dear");

        drafts.discard(incident.reference(), Writing.REPLY);

        assertEquals(List.of(), theirs.arrive(incident));
    }

    @Test
    void one_incident_says_nothing_of_another() {
        mine.arrive(helpdesk.accept(aForm()));

        assertEquals(List.of(), theirs.arrive(incident));
    }

    @Test
    void fifty_people_who_write_at_once_do_not_wait_for_each_other() {
        for (int i = 0; i < 50; i++) {
            helpdesk.sql("""
                    insert into person (username, display_name, email, password_hash) values (?, 'Crowd', 'crowd@dwp.gov.uk', '')
                    """, "crowd-" + i);
            helpdesk.sql("insert into presence values (?, ?, 'REPLY', now(), ?)", incident.id(), "crowd-" + i, start);
        }

        long theirsTaken = helpdesk.with(entities -> {
            entities.createNativeQuery("select 1 from presence where person = 'crowd-7' for update")
                    .getResultList();
            return (long) mine.arrive(incident).size();
        });

        assertEquals(50, theirsTaken);
    }

    @Test
    void a_page_asks_for_it_in_one_statement() {
        theirs.arrive(incident);

        assertEquals(1, helpdesk.statements(() -> mine.arrive(incident)));
    }

    private Instant write(String words) {
        helpdesk.clock.advance(Duration.ofSeconds(30));
        Instant seen =
                drafts.of(incident).stream().map(Draft::savedAt).findFirst().orElse(Draft.NONE);
        drafts.save(incident.reference(), Writing.REPLY, words, seen);
        return helpdesk.clock.instant();
    }
}

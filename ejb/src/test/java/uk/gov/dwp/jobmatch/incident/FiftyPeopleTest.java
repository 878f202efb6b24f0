package uk.gov.dwp.jobmatch.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static uk.gov.dwp.jobmatch.fixture.FormFixture.aForm;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import uk.gov.dwp.jobmatch.answer.AnswerDesk;
import uk.gov.dwp.jobmatch.fixture.Helpdesk;

/** Fifty people act on one incident at the same instant: one does it, and the others are told who and when. */
class FiftyPeopleTest {

    private static final int PEOPLE = 50;

    private final Helpdesk helpdesk = new Helpdesk();
    private final Incident incident = helpdesk.accept(aForm());

    @Test
    void one_takes_it() {
        List<String> told =
                allAtOnce(name -> helpdesk.as(name, IncidentDesk.class).take(incident.id(), incident.version()));

        Incident taken = helpdesk.now(incident);
        assertOneDidIt(taken.owner().orElseThrow(), told);
    }

    @Test
    void one_answers_it_and_one_answer_goes_out() {
        Incident taken = helpdesk.take(incident);

        List<String> told = allAtOnce(
                name -> helpdesk.as(name, AnswerDesk.class).reply(taken.id(), taken.version(), "It is mended.", false));

        List<Entry> replies = helpdesk.all(Entry.class).stream()
                .filter(entry -> entry.kind() == Entry.Kind.REPLY)
                .toList();
        assertEquals(1, replies.size());
        assertOneDidIt(replies.get(0).writtenBy(), told);
    }

    /** What each was told; empty for whoever did it. */
    private List<String> allAtOnce(Consumer<String> deed) {
        return Helpdesk.atOnce(PEOPLE, i -> {
            try {
                deed.accept(i % 2 == 0 ? "helpdesk" : "helpdesk2");
                return "";
            } catch (ChangedByAnother late) {
                return late.by() + " " + late.at();
            }
        });
    }

    private void assertOneDidIt(String winner, List<String> told) {
        assertEquals(1, told.stream().filter(String::isEmpty).count());
        assertEquals(
                List.of(winner + " " + helpdesk.clock.instant()),
                told.stream().filter(words -> !words.isEmpty()).distinct().toList());
    }
}

package uk.gov.dwp.jobmatch.outside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.gov.dwp.jobmatch.outside.StaffMember.Sealed;
import uk.gov.dwp.jobmatch.whole.AtOnce;
import uk.gov.dwp.jobmatch.whole.RunningHelpdesk;

/** Fifty windows send to one incident at the same instant: one is first, and nobody else's words are lost. */
class FiftyAtOneIncidentIT {

    private static final int WINDOWS = 50;

    @Test
    void one_note_is_added_and_each_of_the_others_is_told_by_whom_with_the_words_still_there() {
        String reference = PartnerSystem.ofTelford().raise(Submission.ofEmployer());
        List<StaffMember> desks = Stream.of("helpdesk", "helpdesk", "helpdesk2", "helpdesk2", "dutymanager")
                .map(StaffMember::signedInAs)
                .toList();
        List<Sealed> windows = IntStream.range(0, WINDOWS)
                .mapToObj(i -> desks.get(i % desks.size())
                        .filled(
                                "incident?reference=" + reference,
                                "note-form",
                                List.of("add-note"),
                                Map.of("note", words(i))))
                .toList();
        AtomicInteger next = new AtomicInteger();

        List<String> answers = AtOnce.all(WINDOWS, () -> {
            int mine = next.getAndIncrement();
            String page = windows.get(mine).shown();
            boolean told = page.contains("changed this") && page.contains("id=\"note\"") && page.contains(words(mine));
            return told ? "told" : page.contains(words(mine)) ? "added" : page;
        });

        assertEquals(1, answers.stream().filter("added"::equals).count());
        assertEquals(WINDOWS - 1, answers.stream().filter("told"::equals).count(), () -> other(answers));
        assertTrue(RunningHelpdesk.shared()
                .records()
                .row(
                        "select count(*) from entry e join incident i on i.id = e.incident"
                                + " where i.reference = ? and e.kind = 'NOTE'",
                        reference)
                .equals("1"));
    }

    private static String other(List<String> answers) {
        return answers.stream()
                .filter(answer -> !answer.equals("told") && !answer.equals("added"))
                .findFirst()
                .orElse("");
    }

    private static String words(int window) {
        return "Words of window " + window + ", which nobody else has.";
    }
}

package uk.gov.dwp.jobmatch.reception;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static uk.gov.dwp.jobmatch.fixture.FormFixture.aForm;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.gov.dwp.jobmatch.fixture.FormFixture;
import uk.gov.dwp.jobmatch.routing.Category;

class SubmissionTest {

    @Test
    void equal_content_has_an_equal_digest_whoever_of_the_staff_sent_it() {
        assertEquals(digest(aForm()), digest(aForm()));
        assertEquals(digest(aForm().withRaiserReference("agent 7")), digest(aForm().withRaiserReference("agent 8")));
    }

    @Test
    void whatever_differs_in_the_incident_differs_in_the_digest() {
        List<FormFixture> forms = List.of(
                aForm(),
                aForm().about(Category.OTHER),
                aForm().fromEmployerDirect("DUNDEE"),
                aForm().fromJobseekerDirect(),
                aForm().handledBy("DUNDEE"),
                aForm().withEmail("other@bakery.example"),
                aForm().withoutEmail(),
                aForm().withPhone("01632 960 002"),
                aForm().withoutPhone(),
                aForm().withoutPhone("Asked not to be rung"),
                aForm().withExtension("12"),
                aForm().withAccount("ERM-1"),
                aForm().withSummary("Another"),
                aForm().withDetail("Another"),
                aForm().inWelsh(),
                aForm().callRequired(),
                aForm().callRequired("Cannot read"),
                aForm().urgent());

        assertEquals(
                forms.size(),
                forms.stream().map(SubmissionTest::digest).distinct().count());
    }

    @Test
    void words_that_move_over_the_border_of_a_field_are_other_content() {
        Stream.of(
                        new String[] {"ab", "c", "a", "bc"},
                        new String[] {"a 1:b", "c", "a", "1:b c"},
                        new String[] {"-", "-", "- -", "-"},
                        new String[] {"a", "4:a", "a 3:4:a", "a"})
                .forEach(words -> assertNotEquals(
                        digest(aForm().withSummary(words[0]).withDetail(words[1])),
                        digest(aForm().withSummary(words[2]).withDetail(words[3]))));
    }

    @Test
    void a_dash_is_not_the_same_as_nothing() {
        assertNotEquals(digest(aForm().withoutEmail()), digest(aForm().withEmail("-")));
    }

    private static String digest(FormFixture form) {
        return Submission.of("ed", "submission-1", form.build()).digest();
    }
}

package uk.gov.dwp.jobmatch.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static uk.gov.dwp.jobmatch.fixture.FormFixture.aForm;

import jakarta.ejb.EJBAccessException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.gov.dwp.jobmatch.answer.AnswerDesk;
import uk.gov.dwp.jobmatch.drafting.Draft;
import uk.gov.dwp.jobmatch.drafting.Drafts;
import uk.gov.dwp.jobmatch.drafting.Writing;
import uk.gov.dwp.jobmatch.fixture.Helpdesk;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.routing.Category;
import uk.gov.dwp.jobmatch.routing.Language;

class ReplyTemplatesTest {

    private static final Wording WORDING = new Wording(
            Category.VACANCY, "Back", "Yn ôl", "{reference} is back. {my name}", "Mae {reference} yn ôl. {my name}");

    private final Helpdesk helpdesk = new Helpdesk();
    private final TemplateBook book = helpdesk.as("policy", TemplateBook.class);
    private final ReplyTemplates templates = helpdesk.as("helpdesk", ReplyTemplates.class);
    private final Drafts drafts = helpdesk.as("helpdesk", Drafts.class);
    private final Incident incident = helpdesk.take(helpdesk.accept(aForm()));

    @Test
    void every_text_that_an_installation_starts_with_could_be_published() {
        List<TemplateEdition> all = templates.offered();

        assertTrue(all.size() >= 10);
        all.forEach(edition -> assertEquals(
                List.of(), edition.wording().problems(), edition.wording().titleEn()));
    }

    @Test
    void a_template_is_filled_in_from_the_incident_in_the_language_that_is_asked_for() {
        TemplateEdition edition = templates.newest(book.publish(WORDING));

        assertEquals(incident.reference() + " is back. helpdesk", templates.filled(edition, incident, Language.EN));
        assertEquals(
                "Mae " + incident.reference() + " yn ôl. helpdesk", templates.filled(edition, incident, Language.CY));
    }

    @Test
    void what_is_retired_is_offered_no_more_until_it_is_brought_back() {
        long id = book.publish(WORDING);

        book.retire(id, book.open(id).version());
        assertThrows(NoSuchTemplate.class, () -> templates.newest(id));
        assertEquals(
                List.of(id),
                book.retired(Long.MAX_VALUE, 10).stream()
                        .map(TemplateEdition::template)
                        .toList());
        book.restore(id, book.open(id).version());

        assertEquals(id, templates.newest(id).template());
        assertEquals(List.of(), book.retired(Long.MAX_VALUE, 10));
        assertEquals(templates.offered().size(), book.offered().size());
    }

    @Test
    void the_retired_are_read_a_page_at_a_time_the_newest_first() {
        List<Long> ids = Stream.generate(() -> book.publish(WORDING)).limit(5).toList();
        ids.forEach(id -> book.retire(id, book.open(id).version()));

        List<Long> newest = retiredBelow(Long.MAX_VALUE);
        List<Long> next = retiredBelow(newest.get(1));

        assertEquals(List.of(ids.get(4), ids.get(3)), newest);
        assertEquals(List.of(ids.get(2), ids.get(1)), next);
        assertEquals(List.of(ids.get(0)), retiredBelow(next.get(1)));
    }

    private List<Long> retiredBelow(long id) {
        return book.retired(id, 2).stream().map(TemplateEdition::template).toList();
    }

    @Test
    void a_new_edition_takes_the_place_of_the_one_before_and_both_can_be_read() {
        long id = book.publish(WORDING);

        book.publish(id, book.open(id).version(), new Wording(null, "Again", "Eto", "Again.", "Eto."));

        assertEquals("Again", templates.newest(id).wording().titleEn());
        assertEquals(
                List.of("Again", "Back"),
                book.editions(id).stream()
                        .map(edition -> edition.wording().titleEn())
                        .toList());
    }

    @Test
    void the_second_of_two_who_publish_is_told() {
        long id = book.publish(WORDING);
        int seen = book.open(id).version();
        book.publish(id, seen, WORDING);

        assertThrows(TemplateChanged.class, () -> book.publish(id, seen, WORDING));
        assertThrows(TemplateChanged.class, () -> book.retire(id, seen));
    }

    @Test
    void faulty_words_are_never_published() {
        assertThrows(
                IllegalArgumentException.class,
                () -> book.publish(new Wording(null, "Back", "Yn ôl", "It is back.", "")));
    }

    @Test
    void an_answer_remembers_the_edition_that_its_draft_was_made_from() {
        long id = book.publish(WORDING);
        drafts.keep(incident.reference(), Writing.REPLY, "It is back.", Draft.NONE);
        templates.usedInDraft(incident, templates.newest(id));
        book.publish(id, book.open(id).version(), WORDING);

        helpdesk.as("helpdesk", AnswerDesk.class).reply(incident.id(), incident.version(), "It is back.", false);

        assertEquals(Map.of(1, 1L), book.uses(id));
    }

    @Test
    void a_draft_that_is_discarded_takes_its_templates_along() {
        long id = book.publish(WORDING);
        drafts.keep(incident.reference(), Writing.REPLY, "It is back.", Draft.NONE);
        templates.usedInDraft(incident, templates.newest(id));
        drafts.discard(incident.reference(), Writing.REPLY);

        helpdesk.as("helpdesk", AnswerDesk.class).reply(incident.id(), incident.version(), "Another answer.", false);

        assertEquals(Map.of(), book.uses(id));
    }

    @Test
    void only_those_who_own_the_wording_change_it() {
        assertThrows(
                EJBAccessException.class,
                () -> helpdesk.as("helpdesk", TemplateBook.class).publish(WORDING));
    }
}

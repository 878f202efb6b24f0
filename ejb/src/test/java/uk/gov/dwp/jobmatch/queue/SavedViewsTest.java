package uk.gov.dwp.jobmatch.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.gov.dwp.jobmatch.fixture.Helpdesk;

class SavedViewsTest {

    private static final Filter PRIORITY = Filter.parse("view=TEAM&priority=PRIORITY");

    private final Helpdesk helpdesk = new Helpdesk();
    private final SavedViews mine = helpdesk.as("helpdesk", SavedViews.class);
    private final SavedViews colleagues = helpdesk.as("helpdesk2", SavedViews.class);
    private final SavedViews dutyManagers = helpdesk.as("dutymanager", SavedViews.class);

    @Test
    void a_view_is_kept_in_codes_for_whoever_saved_it() {
        mine.save("Brys", false, PRIORITY, Order.DUE);

        assertEquals("view=TEAM&priority=PRIORITY&order=DUE", mine.all().get(0).query());
        assertEquals(List.of(), colleagues.all());
    }

    @Test
    void a_duty_manager_shares_one_with_everybody_and_nobody_else_can() {
        dutyManagers.save("Late", true, Filter.of(View.OVERDUE), Order.WORK);
        colleagues.save("Not shared", true, PRIORITY, Order.WORK);

        assertEquals(List.of("Late"), names(mine));
        assertEquals(List.of("Late", "Not shared"), names(colleagues));
    }

    @Test
    void the_same_name_again_is_the_same_view_with_other_filters() {
        long first = mine.save("Urgent", false, PRIORITY, Order.WORK).id();
        mine.startWith(first);

        mine.save("URGENT", false, Filter.of(View.OVERDUE), Order.DUE);

        assertEquals(1, mine.all().size());
        assertEquals("view=OVERDUE&order=DUE", mine.start().orElseThrow().query());
    }

    @Test
    void nobody_deletes_what_somebody_else_saved() {
        long shared = dutyManagers.save("Late", true, PRIORITY, Order.WORK).id();

        mine.delete(shared);
        assertEquals(List.of("Late"), names(mine));
        dutyManagers.delete(shared);
        assertEquals(List.of(), names(mine));
    }

    @Test
    void the_queue_opens_with_what_was_chosen_until_that_is_gone() {
        long shared = dutyManagers.save("Late", true, PRIORITY, Order.WORK).id();
        mine.startWith(shared);
        assertEquals("Late", mine.start().orElseThrow().name());

        dutyManagers.delete(shared);

        assertEquals(Optional.empty(), mine.start());
    }

    @Test
    void nobody_starts_with_what_is_not_theirs_to_see() {
        long hidden = colleagues.save("Secret", false, PRIORITY, Order.WORK).id();

        mine.startWith(hidden);

        assertEquals(Optional.empty(), mine.start());
    }

    @Test
    void whoever_starts_with_none_starts_with_all() {
        mine.startWith(mine.save("Urgent", false, PRIORITY, Order.WORK).id());

        mine.startWith(0);

        assertEquals(Optional.empty(), mine.start());
    }

    private static List<String> names(SavedViews views) {
        return views.all().stream().map(SavedView::name).toList();
    }
}

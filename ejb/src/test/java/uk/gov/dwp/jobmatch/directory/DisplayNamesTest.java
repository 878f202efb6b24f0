package uk.gov.dwp.jobmatch.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uk.gov.dwp.jobmatch.fixture.Helpdesk;

class DisplayNamesTest {

    private final Helpdesk helpdesk = new Helpdesk();
    private final DisplayNames names = helpdesk.bean(DisplayNames.class);
    private final String before = nameInTheDatabase();

    @AfterEach
    void call_her_as_before() {
        rename(before);
    }

    @Test
    void people_and_partners_have_one_and_others_have_none() {
        assertEquals(Optional.of(before), names.of("helpdesk"));
        assertEquals(Optional.of(helpdesk.now(Partner.class, "ed-telford").name()), names.of("ed-telford"));
        assertEquals(Optional.empty(), names.of("nobody"));
    }

    @Test
    void a_new_name_is_seen_within_half_a_minute() {
        names.of("helpdesk");
        rename("Hedd Wyn");

        helpdesk.clock.advance(DisplayNames.FRESH);
        assertEquals(Optional.of(before), names.of("helpdesk"));
        helpdesk.clock.advance(Duration.ofMillis(1));
        assertEquals(Optional.of("Hedd Wyn"), names.of("helpdesk"));
    }

    @Test
    void and_at_once_where_it_was_given() {
        names.of("helpdesk");
        rename("Hedd Wyn");

        names.forget();

        assertEquals(Optional.of("Hedd Wyn"), names.of("helpdesk"));
    }

    private String nameInTheDatabase() {
        return helpdesk.now(Person.class, "helpdesk").displayName();
    }

    private void rename(String name) {
        helpdesk.sql("update person set display_name = ? where username = 'helpdesk'", name);
    }
}

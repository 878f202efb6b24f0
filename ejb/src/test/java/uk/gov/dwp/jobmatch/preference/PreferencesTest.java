package uk.gov.dwp.jobmatch.preference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.gov.dwp.jobmatch.directory.NotLetIn;
import uk.gov.dwp.jobmatch.fixture.Helpdesk;

class PreferencesTest {

    private final Helpdesk helpdesk = new Helpdesk();
    private final Preferences mine = helpdesk.as("helpdesk", Preferences.class);

    @Test
    void shortcuts_are_off_until_somebody_turns_them_on() {
        assertFalse(mine.shortcuts().isActive());
    }

    @Test
    void every_command_has_a_character_of_its_own_to_begin_with() {
        Map<Command, String> usual = mine.shortcuts().keys();

        assertEquals(Command.values().length, new HashSet<>(usual.values()).size());
    }

    @Test
    void a_choice_is_kept_for_the_one_who_made_it() {
        mine.choose(true, Map.of(Command.SEARCH, "s", Command.NOTE, "ŵ"));

        assertTrue(mine.shortcuts().isActive());
        assertEquals(
                Map.of(Command.SEARCH, "s", Command.NOTE, "ŵ"), mine.shortcuts().keys());
        assertFalse(helpdesk.as("helpdesk2", Preferences.class).shortcuts().isActive());
    }

    @Test
    void two_commands_can_change_places() {
        mine.choose(true, Map.of(Command.SEARCH, "a", Command.NOTE, "b"));
        mine.choose(true, Map.of(Command.SEARCH, "b", Command.NOTE, "a"));

        assertEquals(
                Map.of(Command.SEARCH, "b", Command.NOTE, "a"), mine.shortcuts().keys());
    }

    @Test
    void one_character_does_one_thing() {
        assertThrows(RuntimeException.class, () -> mine.choose(true, Map.of(Command.SEARCH, "s", Command.NOTE, "s")));
        assertThrows(RuntimeException.class, () -> mine.choose(true, Map.of(Command.SEARCH, "so")));
        assertThrows(RuntimeException.class, () -> mine.choose(true, Map.of(Command.SEARCH, " ")));

        assertFalse(mine.shortcuts().isActive());
    }

    @Test
    void a_stranger_has_none() {
        assertThrows(
                NotLetIn.class, () -> helpdesk.as("nobody", Preferences.class).shortcuts());
    }
}

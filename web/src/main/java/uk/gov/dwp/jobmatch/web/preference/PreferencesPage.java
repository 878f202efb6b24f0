package uk.gov.dwp.jobmatch.web.preference;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.preference.Command;
import uk.gov.dwp.jobmatch.web.access.Page;
import uk.gov.dwp.jobmatch.web.form.Notices;
import uk.gov.dwp.jobmatch.web.form.Problems;
import uk.gov.dwp.jobmatch.web.form.Typed;
import uk.gov.dwp.jobmatch.web.language.Words;

/** Turns keyboard shortcuts on and off, and gives each command the character that somebody wants. */
@Named
@RequestScoped
public class PreferencesPage {

    @Inject
    OwnShortcuts shortcuts;

    @Inject
    Problems problems;

    @Inject
    Notices notices;

    @Inject
    Words words;

    private final Typed typed = new Typed();

    @PostConstruct
    void begin() {
        typed.put("shortcutsOn", shortcuts.isOn());
        Arrays.stream(Command.values()).forEach(command -> typed.put(field(command), shortcuts.key(command)));
    }

    public @Nullable String save() {
        Map<Command, String> keys = keys();
        if (problems.isPresent()) {
            return null;
        }
        shortcuts.choose(typed.isTicked("shortcutsOn"), keys);
        notices.say("preferences.saved");
        return Page.PREFERENCES.afresh();
    }

    /** What was typed, and what is wrong with it. */
    private Map<Command, String> keys() {
        Map<Command, String> keys = new EnumMap<>(Command.class);
        Map<String, Command> taken = new HashMap<>();
        for (Command command : Command.values()) {
            String key = typed.text(field(command)).toLowerCase(Locale.ROOT);
            Command other = key.isEmpty() ? null : taken.putIfAbsent(key, command);
            if (key.codePointCount(0, key.length()) > 1) {
                problems.add(field(command), "problem.key", name(command));
            } else if (other != null) {
                problems.add(field(command), "problem.key-taken", name(command), key, name(other));
            } else if (!key.isEmpty()) {
                keys.put(command, key);
            }
        }
        return keys;
    }

    private String name(Command command) {
        return words.of("label.key-" + command);
    }

    /** Id of the field for a command's character. */
    private static String field(Command command) {
        return "key-" + command;
    }

    public Map<String, @Nullable Object> getFields() {
        return typed.getFields();
    }
}

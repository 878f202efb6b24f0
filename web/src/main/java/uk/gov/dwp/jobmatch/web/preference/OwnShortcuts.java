package uk.gov.dwp.jobmatch.web.preference;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import uk.gov.dwp.jobmatch.preference.Command;
import uk.gov.dwp.jobmatch.preference.Preferences;
import uk.gov.dwp.jobmatch.preference.Shortcuts;
import uk.gov.dwp.jobmatch.web.access.Page;
import uk.gov.dwp.jobmatch.web.session.Visitor;

/** The visitor's keyboard shortcuts, read once in a session: every page draws them. */
@Named
@SessionScoped
public class OwnShortcuts implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    Preferences preferences;

    @Inject
    Visitor visitor;

    private String username = "";
    private boolean on;
    private final EnumMap<Command, String> keys = new EnumMap<>(Command.class);

    /** Whether a character does something on the pages. */
    public synchronized boolean isOn() {
        read();
        return on;
    }

    /** The commands that have a character and a place that this visitor may go to. */
    public synchronized List<Command> getCommands() {
        read();
        return Arrays.stream(Command.values())
                .filter(keys::containsKey)
                .filter(this::isForVisitor)
                .toList();
    }

    public synchronized String key(Command command) {
        read();
        return keys.getOrDefault(command, "");
    }

    /** Keeps another choice. */
    public synchronized void choose(boolean active, Map<Command, String> chosen) {
        take(preferences.choose(active, chosen));
    }

    private void read() {
        if (visitor.isSignedIn() && !username.equals(visitor.getUsername())) {
            take(preferences.shortcuts());
        }
    }

    private void take(Shortcuts shortcuts) {
        username = visitor.getUsername();
        on = shortcuts.isActive();
        keys.clear();
        keys.putAll(shortcuts.keys());
    }

    private boolean isForVisitor(Command command) {
        return switch (command) {
            case SEARCH -> visitor.mayOpen(Page.SEARCH);
            case MY_WORK -> visitor.mayOpen(Page.MY_WORK);
            case QUEUE, REPLY, NOTE -> visitor.mayOpen(Page.QUEUE);
            case CALLBACKS -> visitor.mayOpen(Page.CALLBACKS);
            case NEXT, PREVIOUS, HELP, LIST -> true;
        };
    }
}

package uk.gov.dwp.jobmatch.preference;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/** A person's keyboard shortcuts: whether they are on, and which character does what. */
@Entity
public class Shortcuts {

    @Id
    private String username;

    private boolean active;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "shortcut", joinColumns = @JoinColumn(name = "username"))
    @MapKeyColumn(name = "command")
    @MapKeyEnumerated(EnumType.STRING)
    @Column(name = "typed")
    private Map<Command, String> keys;

    protected Shortcuts() {}

    /** Somebody's who has chosen nothing: off, with the usual characters. */
    Shortcuts(String username) {
        this.username = username;
        this.keys = new EnumMap<>(Command.class);
        Arrays.stream(Command.values()).forEach(command -> keys.put(command, command.usual()));
    }

    void choose(boolean on, Map<Command, String> chosen) {
        active = on;
        keys.clear();
        keys.putAll(chosen);
    }

    public boolean isActive() {
        return active;
    }

    /** By the order of the commands; what has no character is not in it. */
    public Map<Command, String> keys() {
        EnumMap<Command, String> ordered = new EnumMap<>(Command.class);
        ordered.putAll(keys);
        return ordered;
    }
}

package uk.gov.dwp.jobmatch.preference;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import uk.gov.dwp.jobmatch.directory.SignedIn;

/** What the person who is signed in has chosen. Nobody reads or changes anybody else's. */
@Stateless
@PermitAll
public class Preferences {

    @Inject
    EntityManager entities;

    @Inject
    SignedIn signedIn;

    /** The caller's shortcuts: off, with the usual characters, until the caller has chosen. */
    public Shortcuts shortcuts() {
        String me = signedIn.person().username();
        return Optional.ofNullable(entities.find(Shortcuts.class, me)).orElseGet(() -> new Shortcuts(me));
    }

    /**
     * Keeps the caller's choice.
     *
     * @param keys one character for each command that shall have one, no two the same
     */
    public Shortcuts choose(boolean on, Map<Command, String> keys) {
        boolean single =
                keys.values().stream().allMatch(key -> key.codePointCount(0, key.length()) == 1 && !key.isBlank());
        if (!single || new HashSet<>(keys.values()).size() < keys.size()) {
            throw new IllegalArgumentException("Each command needs a character of its own");
        }
        Shortcuts mine = kept();
        // Two that change places would meet on the way: the old ones go first.
        mine.choose(on, Map.of());
        entities.flush();
        mine.choose(on, keys);
        return mine;
    }

    private Shortcuts kept() {
        Shortcuts mine = shortcuts();
        if (!entities.contains(mine)) {
            entities.persist(mine);
        }
        return mine;
    }
}

package uk.gov.dwp.jobmatch.web.account;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Optional;
import uk.gov.dwp.jobmatch.consent.Ask;

/**
 * Why somebody wants to look at which account, in this session, by keys that say nothing: no address, and so no log or history, holds
 * a reason. Nothing of the account itself is kept, and each look asks the gate again.
 */
@SessionScoped
public class StatedReasons implements Serializable {

    private static final long serialVersionUID = 1;

    private static final int MOST = 20;
    private static final int KEY_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private record Stated(String account, String reason) implements Serializable {}

    private final LinkedHashMap<String, Stated> stated = new LinkedHashMap<>();

    /** Keeps a reason, which is good for that one account, and returns its key; the oldest is forgotten after twenty. */
    public synchronized String keep(String account, String reason) {
        byte[] key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        String name = HexFormat.of().formatHex(key);
        stated.put(name, new Stated(account, reason));
        if (stated.size() > MOST) {
            stated.remove(stated.keySet().iterator().next());
        }
        return name;
    }

    /** What to ask the gate; empty for a key of another session's. */
    public synchronized Optional<Ask> of(String key) {
        return Optional.ofNullable(stated.get(key)).map(known -> Ask.withReason(known.account(), known.reason()));
    }
}

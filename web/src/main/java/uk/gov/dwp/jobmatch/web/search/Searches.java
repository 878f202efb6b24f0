package uk.gov.dwp.jobmatch.web.search;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Optional;
import uk.gov.dwp.jobmatch.search.Sought;

/**
 * What somebody has searched for in this session, by keys that say nothing: an address, and with it every log and history,
 * holds the key alone.
 */
@SessionScoped
public class Searches implements Serializable {

    private static final long serialVersionUID = 1;

    private static final int MOST = 20;
    private static final int KEY_BYTES = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final LinkedHashMap<String, String> typed = new LinkedHashMap<>();

    /** Keeps what was typed and returns its key; the oldest is forgotten after twenty. */
    public synchronized String keep(String words) {
        byte[] key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        String name = HexFormat.of().formatHex(key);
        typed.put(name, words.substring(0, Math.min(words.length(), Sought.LONGEST)));
        if (typed.size() > MOST) {
            typed.remove(typed.keySet().iterator().next());
        }
        return name;
    }

    /** What was typed; empty for a key of another session's. */
    public synchronized Optional<String> of(String key) {
        return Optional.ofNullable(typed.get(key));
    }
}

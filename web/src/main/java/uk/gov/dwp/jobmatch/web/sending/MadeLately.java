package uk.gov.dwp.jobmatch.web.sending;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody's forms made within the last minutes: a page drawn afresh, by going back or in another window, has a key of its
 * own, and the same words in it would make the same thing twice. Kept in the session only, where nobody can guess at it.
 */
@SessionScoped
public class MadeLately implements Serializable {

    private static final long serialVersionUID = 1;

    /** Who says the same again after that means it. */
    private static final Duration LATELY = Duration.ofMinutes(15);

    private static final int MOST = 50;

    private record Made(String ledTo, Instant at) implements Serializable {

        private static final long serialVersionUID = 1;
    }

    private final Map<String, Made> made = new LinkedHashMap<>();

    /** Where the form led that said the same. */
    public Optional<String> before(String digest, Instant now) {
        forgetTheOld(now);
        return Optional.ofNullable(made.get(digest)).map(Made::ledTo);
    }

    public void ledTo(String digest, String address, Instant now) {
        made.put(digest, new Made(address, now));
    }

    private void forgetTheOld(Instant now) {
        Instant since = now.minus(LATELY);
        made.values().removeIf(one -> one.at().isBefore(since));
        while (made.size() > MOST) {
            made.remove(made.keySet().iterator().next());
        }
    }
}

package uk.gov.dwp.jobmatch.web.session;

import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;

/**
 * When somebody last did something in a session. Every request keeps the server's own session alive, also those that an open
 * page makes by itself: without this a screen that is left alone would stay signed in for ever.
 */
public final class LastDeed {

    private static final String AT = "lastDeedAt";

    private LastDeed() {}

    /**
     * Whether nobody has done anything for as long as the session may rest; if not, and this is a deed, it is the last now.
     *
     * @param byItself whether this request was made by an open page, and by nobody
     */
    public static boolean isTooLongAgo(HttpSession session, boolean byItself, Instant now) {
        Duration rest = Duration.ofSeconds(session.getMaxInactiveInterval());
        boolean over = session.getAttribute(AT) instanceof Instant last
                && !rest.isZero()
                && !rest.isNegative()
                && !last.plus(rest).isAfter(now);
        if (!over && !byItself) {
            session.setAttribute(AT, now);
        }
        return over;
    }
}

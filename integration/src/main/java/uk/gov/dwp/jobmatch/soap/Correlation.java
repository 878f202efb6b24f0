package uk.gov.dwp.jobmatch.soap;

import jakarta.servlet.ServletRequest;
import java.util.UUID;

/** The id that one request, its answer and its log lines share; a partner quotes it on the telephone. */
public final class Correlation {
    private static final String ATTRIBUTE = Correlation.class.getName();

    private Correlation() {}

    /** The id of this request, made at the first question. */
    public static String of(ServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof String known) {
            return known;
        }
        String made = UUID.randomUUID().toString();
        request.setAttribute(ATTRIBUTE, made);
        return made;
    }
}

package uk.gov.dwp.jobmatch.web.session;

import jakarta.servlet.http.HttpSession;
import uk.gov.dwp.jobmatch.directory.Person;

/** What somebody might do when they signed in: no session outlives a change of that. */
public final class Standing {

    private static final String ACCESS = Standing.class.getName();

    private Standing() {}

    /** Notes it, at sign-in and when somebody has changed their own password. */
    public static void keep(Person person, HttpSession session) {
        session.setAttribute(ACCESS, person.access());
    }

    public static boolean isAsAtSignIn(Person person, HttpSession session) {
        return Integer.valueOf(person.access()).equals(session.getAttribute(ACCESS));
    }
}

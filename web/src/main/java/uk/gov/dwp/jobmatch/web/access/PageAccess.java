package uk.gov.dwp.jobmatch.web.access;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditTrail;
import uk.gov.dwp.jobmatch.directory.Directory;
import uk.gov.dwp.jobmatch.directory.Person;
import uk.gov.dwp.jobmatch.directory.Recognised;
import uk.gov.dwp.jobmatch.web.session.LastDeed;
import uk.gov.dwp.jobmatch.web.session.ReturnPath;
import uk.gov.dwp.jobmatch.web.session.SessionDoor;
import uk.gov.dwp.jobmatch.web.session.Standing;
import uk.gov.dwp.jobmatch.web.session.TypedWords;

/**
 * Opens each page of {@link Page} to its roles only: who is not signed in is asked to, who may not is refused and audited,
 * and nothing else is there; a password that an administrator has seen is changed first. The beans behind the pages declare their roles as well.
 */
public class PageAccess extends HttpFilter {

    private static final List<String> METHODS = List.of("GET", "HEAD", "POST");

    @Inject
    AuditTrail audit;

    @Inject
    TypedWords typedWords;

    @Inject
    Directory directory;

    @Inject
    Recognised recognised;

    @Inject
    InstantSource clock;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getServletPath();
        Optional<Page> page = Page.at(path);
        boolean byItself = page.filter(Page::isAskedByItself).isPresent();
        endWhereNobodyIsThere(request, byItself || path.startsWith("/assets/"));
        if (path.startsWith("/assets/") || SessionDoor.isAt(path)) {
            chain.doFilter(request, response);
            return;
        }
        if (!METHODS.contains(request.getMethod())) {
            refuseMethod(request, response, page);
            return;
        }
        Optional<Person> visitor = visitor(request);
        boolean signedIn = visitor.isPresent();
        if (path.equals("/")) {
            Page home = signedIn ? Page.homeOf(request::isUserInRole) : Page.SIGN_IN;
            response.sendRedirect(request.getContextPath() + home.path());
        } else if (page.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (page.get().isPublic()) {
            chain.doFilter(request, response);
        } else if (!signedIn && byItself) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (!signedIn) {
            askToSignIn(request, response);
        } else if (visitor.get().password().isDue() && page.get() != Page.NEW_PASSWORD) {
            response.sendRedirect(request.getContextPath() + Page.NEW_PASSWORD.path());
        } else if (page.get().isOpenTo(request::isUserInRole)) {
            chain.doFilter(request, response);
        } else {
            audit.refused(AuditAction.PAGE_REFUSED, page.get().path(), null);
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /** Faces would take any other method for a first look at the page. */
    private void refuseMethod(HttpServletRequest request, HttpServletResponse response, Optional<Page> page) {
        if (request.getUserPrincipal() != null) {
            audit.refused(AuditAction.PAGE_REFUSED, page.map(Page::path).orElse(null), null);
        }
        response.setHeader("Allow", String.join(", ", METHODS));
        response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    }

    /** Pages that ask for news would keep their session from ending. */
    private void endWhereNobodyIsThere(HttpServletRequest request, boolean byItself) throws ServletException {
        HttpSession session = request.getSession(false);
        if (session != null && LastDeed.isTooLongAgo(session, byItself, clock.instant())) {
            request.logout();
            session.invalidate();
        }
    }

    /**
     * Who has left since signing in, or may do other things since, is signed out with the next request, whatever it asks for:
     * the container would let the roles of that sign-in stand for as long as the session lasts.
     */
    private Optional<Person> visitor(HttpServletRequest request) throws ServletException {
        if (request.getUserPrincipal() == null) {
            return Optional.empty();
        }
        Optional<Person> visitor = directory
                .person(request.getUserPrincipal().getName())
                .filter(Person::isActive)
                .filter(person -> Standing.isAsAtSignIn(person, request.getSession()));
        visitor.ifPresent(recognised::remember);
        if (visitor.isEmpty()) {
            request.logout();
            request.getSession().invalidate();
        }
        return visitor;
    }

    /** A form sent after the session ended: its words are kept and shown again to the same person. */
    private void askToSignIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean form = request.getMethod().equals("POST");
        if (form && Page.at(request.getServletPath()).filter(Page.DRAFT::equals).isPresent()) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        if (form) {
            typedWords.keep(request.getServletPath(), request.getParameterMap());
        }
        String next = form ? Page.WHAT_YOU_TYPED.path() : ReturnPath.of(request);
        response.sendRedirect(request.getContextPath() + Page.SIGN_IN.path() + "?" + ReturnPath.PARAMETER + "="
                + ReturnPath.encoded(next));
    }
}

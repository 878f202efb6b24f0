package uk.gov.dwp.jobmatch.web.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import uk.gov.dwp.jobmatch.directory.DisplayNames;
import uk.gov.dwp.jobmatch.directory.Role;
import uk.gov.dwp.jobmatch.web.access.Page;

/** Who is looking at the page, and what is there for them. */
@Named
@RequestScoped
public class Visitor {

    @Inject
    HttpServletRequest request;

    @Inject
    DisplayNames names;

    public boolean isSignedIn() {
        return request.getUserPrincipal() != null;
    }

    /** User name; empty where nobody is signed in. */
    public String getUsername() {
        return isSignedIn() ? request.getUserPrincipal().getName() : "";
    }

    /** The name that colleagues know. */
    public String getName() {
        return names.of(getUsername()).orElse(getUsername());
    }

    public boolean holds(String role) {
        return request.isUserInRole(role);
    }

    /** Whether they work on incidents; all others read what is theirs. */
    public boolean isOfHelpdesk() {
        return holds(Role.HELPDESK) || holds(Role.DUTY_MANAGER);
    }

    /** Whether somebody is the visitor, such as whoever has an incident. */
    public boolean is(Optional<String> username) {
        return username.filter(getUsername()::equals).isPresent();
    }

    public List<Page> getPages() {
        return isSignedIn() ? Page.navigationFor(this::holds) : List.of();
    }

    public Page getHome() {
        return isSignedIn() ? Page.homeOf(this::holds) : Page.SIGN_IN;
    }

    public boolean isHere(Page page) {
        return Page.at(request.getServletPath()).filter(page::equals).isPresent();
    }

    public boolean mayOpen(Page page) {
        return page.isOpenTo(this::holds);
    }

    /**
     * Whether this request is that form being sent. Faces reads a form only where it would show it, so that a form stays
     * until its answer is out, even if its deed has become impossible meanwhile: else its words would be lost.
     */
    public boolean hasSent(String form) {
        return request.getParameter(form) != null;
    }

    /**
     * Whether to show one of two forms, each of which undoes what the other does.
     *
     * @param now whether its deed is possible as things are
     */
    public boolean isOffered(String form, String opposite, boolean now) {
        return hasSent(form) || (now && !hasSent(opposite));
    }
}

package uk.gov.dwp.jobmatch.web.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import uk.gov.dwp.jobmatch.directory.Directory;
import uk.gov.dwp.jobmatch.directory.SignIn;
import uk.gov.dwp.jobmatch.web.form.Problems;

/** Signs a person in, with the same words for an unknown user and a wrong password, and leads to their own work. */
@Named
@RequestScoped
public class SignInPage {

    @Inject
    HttpServletRequest request;

    @Inject
    ExternalContext faces;

    @Inject
    SignIn signIn;

    @Inject
    Directory directory;

    @Inject
    Visitor visitor;

    @Inject
    Problems problems;

    private String username = "";
    private String password = "";
    private String next = "";
    private String left = "";

    /** Nobody who is signed in needs this page. */
    public void skipIfSignedIn() throws IOException {
        if (visitor.isSignedIn()) {
            leave();
        }
    }

    public void submit() throws IOException {
        Optional<Duration> wait = signIn.waitBefore(username);
        if (wait.isPresent()) {
            problems.add("username", "sign-in.wait", wait.get().toSeconds() + 1);
        } else if (username.isBlank() || password.isEmpty() || !isAccepted()) {
            problems.add("username", "sign-in.refused");
        } else {
            leave();
        }
    }

    private boolean isAccepted() {
        try {
            request.login(username.strip(), password);
        } catch (ServletException refused) {
            signIn.failed(username.strip());
            return false;
        }
        request.changeSessionId();
        signIn.succeeded(username.strip());
        directory.person(username.strip()).ifPresent(person -> Standing.keep(person, request.getSession()));
        return true;
    }

    private void leave() throws IOException {
        String path = ReturnPath.allowed(next).orElseGet(() -> visitor.getHome().path());
        faces.redirect(request.getContextPath() + path);
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    /** Never shown again: a password travels one way. */
    public String getPassword() {
        return "";
    }

    public void setPassword(String password) {
        this.password = password;
    }

    /** Not empty for somebody who has just signed out. */
    public String getLeft() {
        return left;
    }

    public void setLeft(String left) {
        this.left = left;
    }

    public String getNext() {
        return next;
    }

    public void setNext(String next) {
        this.next = next;
    }
}

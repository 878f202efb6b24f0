package uk.gov.dwp.jobmatch.web.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.directory.Directory;
import uk.gov.dwp.jobmatch.directory.SignIn;
import uk.gov.dwp.jobmatch.staff.OwnPassword;
import uk.gov.dwp.jobmatch.staff.OwnPassword.Problem;
import uk.gov.dwp.jobmatch.staff.Password;
import uk.gov.dwp.jobmatch.web.form.Notices;
import uk.gov.dwp.jobmatch.web.form.Problems;
import uk.gov.dwp.jobmatch.web.session.Standing;
import uk.gov.dwp.jobmatch.web.session.Visitor;

/** Where people change their own password: whoever was lent one comes here first, and nowhere else until it is done. */
@Named
@RequestScoped
public class NewPasswordPage {

    @Inject
    OwnPassword own;

    @Inject
    SignIn signIn;

    @Inject
    Directory directory;

    @Inject
    Visitor visitor;

    @Inject
    Problems problems;

    @Inject
    Notices notices;

    @Inject
    HttpServletRequest request;

    private String password = "";
    private String newPassword = "";

    public @Nullable String change() {
        return isFilledIn() ? changeIt() : null;
    }

    /** To send the page as it is is no failed sign-in. */
    private boolean isFilledIn() {
        if (password.isEmpty()) {
            problems.add("oldPassword", "problem.password.WRONG");
        }
        if (newPassword.isEmpty()) {
            problems.add("newPassword", "problem.password.UNFIT");
        }
        return !problems.isPresent();
    }

    private @Nullable String changeIt() {
        Optional<Duration> wait = signIn.waitBefore(visitor.getUsername());
        if (wait.isPresent()) {
            problems.add("oldPassword", "sign-in.wait", wait.get().toSeconds() + 1);
            return null;
        }
        Optional<Problem> problem = own.change(new Password(password), new Password(newPassword));
        problem.ifPresent(found ->
                problems.add(found == Problem.WRONG ? "oldPassword" : "newPassword", "problem.password." + found));
        return problem.isPresent() ? null : changed();
    }

    private String changed() {
        directory.person(visitor.getUsername()).ifPresent(person -> Standing.keep(person, request.getSession()));
        notices.say("password.changed");
        return visitor.getHome().afresh();
    }

    /** Whether nothing else opens before it is changed. */
    public boolean isDue() {
        return directory
                .person(visitor.getUsername())
                .filter(person -> person.password().isDue())
                .isPresent();
    }

    /** Never shown again: a password travels one way. */
    public String getPassword() {
        return "";
    }

    public void setPassword(String password) {
        this.password = password;
    }

    /** Never shown again: a password travels one way. */
    public String getNewPassword() {
        return "";
    }

    public void setNewPassword(String newPassword) {
        this.newPassword = newPassword;
    }
}

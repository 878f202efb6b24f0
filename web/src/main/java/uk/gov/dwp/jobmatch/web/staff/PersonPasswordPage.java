package uk.gov.dwp.jobmatch.web.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import uk.gov.dwp.jobmatch.web.form.NewSecret;

/** Shows the password that somebody signs in with once, the one time that it can be read. */
@Named
@RequestScoped
public class PersonPasswordPage {

    @Inject
    OpenPerson open;

    @Inject
    NewSecret newSecret;

    private String password = "";

    /** Takes the password, or answers as if there were no such page. */
    public void open() {
        open.open();
        password = newSecret.take(open.getUsername()).orElse("");
    }

    /** Empty where it has been shown before. */
    public String getPassword() {
        return password;
    }
}

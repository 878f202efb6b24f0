package uk.gov.dwp.jobmatch.web.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.directory.CodeTaken;
import uk.gov.dwp.jobmatch.directory.Duties;
import uk.gov.dwp.jobmatch.directory.Person.Particulars;
import uk.gov.dwp.jobmatch.staff.NotAllowed;
import uk.gov.dwp.jobmatch.staff.StaffDesk;
import uk.gov.dwp.jobmatch.web.access.Page;
import uk.gov.dwp.jobmatch.web.form.NewSecret;
import uk.gov.dwp.jobmatch.web.form.Problems;
import uk.gov.dwp.jobmatch.web.form.Typed;

/** Where an administrator adds somebody, and is led to the password that they first sign in with. */
@Named
@RequestScoped
public class NewPersonPage {

    @Inject
    ParticularsForm particularsForm;

    @Inject
    DutiesForm dutiesForm;

    @Inject
    StaffDesk desk;

    @Inject
    NewSecret newSecret;

    @Inject
    Problems problems;

    private final Typed typed = new Typed();

    public @Nullable String add() {
        String username = typed.text("personUsername");
        if (!username.matches("[a-z][a-z0-9.-]{1,38}[a-z0-9]")) {
            problems.add("personUsername", "problem.personUsername");
        }
        Particulars particulars = particularsForm.checked();
        Duties duties = dutiesForm.checked();
        return problems.isPresent() ? null : add(username, particulars, duties);
    }

    private @Nullable String add(String username, Particulars particulars, Duties duties) {
        try {
            newSecret.keep(username, desk.add(username, particulars, duties).text());
            return Page.PERSON_PASSWORD.afresh("username", username);
        } catch (CodeTaken byAnother) {
            problems.add("personUsername", "problem.partnerCode.taken");
        } catch (NotAllowed rule) {
            problems.add("personEmail", "problem.staff." + rule.why());
        }
        return null;
    }

    public Map<String, @Nullable Object> getFields() {
        return typed.getFields();
    }
}

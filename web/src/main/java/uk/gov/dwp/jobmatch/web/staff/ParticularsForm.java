package uk.gov.dwp.jobmatch.web.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.directory.DisplayNames;
import uk.gov.dwp.jobmatch.directory.Person;
import uk.gov.dwp.jobmatch.directory.Person.Particulars;
import uk.gov.dwp.jobmatch.reception.EmailAddress;
import uk.gov.dwp.jobmatch.staff.StaffDesk;
import uk.gov.dwp.jobmatch.web.access.Page;
import uk.gov.dwp.jobmatch.web.form.Notices;
import uk.gov.dwp.jobmatch.web.form.Problems;
import uk.gov.dwp.jobmatch.web.form.Typed;
import uk.gov.dwp.jobmatch.web.session.Visitor;

/** Where an administrator says what somebody is called and speaks. */
@Named
@RequestScoped
public class ParticularsForm {

    private static final int LONGEST_NAME = 200;

    @Inject
    OpenPerson open;

    @Inject
    StaffDesk desk;

    @Inject
    DisplayNames names;

    @Inject
    Problems problems;

    @Inject
    Notices notices;

    @Inject
    Visitor visitor;

    private final Typed typed = new Typed();

    public @Nullable String save() {
        Particulars particulars = checked();
        return open.act("personEmail", Page.PERSON, version -> {
            desk.describe(open.getUsername(), version, particulars);
            names.forget();
            notices.say("person.saved");
        });
    }

    /** What was typed; what is wrong with it is said on the page. */
    Particulars checked() {
        String email = typed.text("personEmail");
        problems.checkGiven("personName", typed.text("personName"));
        problems.checkLength("personName", typed.text("personName"), LONGEST_NAME);
        if (!EmailAddress.isWellFormed(email)) {
            problems.add("personEmail", "problem.personEmail");
        }
        return new Particulars(
                typed.text("personName"), email, typed.isTicked("speaksWelsh"), typed.isTicked("signsBsl"));
    }

    /** What has been typed; until something is, what is known of the open person. */
    public Map<String, @Nullable Object> getFields() {
        Person person = open.getPerson();
        if (person != null
                && !visitor.hasSent("particulars-form")
                && typed.getFields().isEmpty()) {
            typed.put("personName", person.displayName());
            typed.put("personEmail", person.email());
            typed.put("speaksWelsh", person.speaksWelsh());
            typed.put("signsBsl", person.signsBsl());
        }
        return typed.getFields();
    }
}

package uk.gov.dwp.jobmatch.web.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.directory.Person;
import uk.gov.dwp.jobmatch.staff.NoSuchPerson;
import uk.gov.dwp.jobmatch.staff.NotAllowed;
import uk.gov.dwp.jobmatch.staff.People;
import uk.gov.dwp.jobmatch.staff.PersonChanged;
import uk.gov.dwp.jobmatch.web.access.Page;
import uk.gov.dwp.jobmatch.web.form.OpenRecord;
import uk.gov.dwp.jobmatch.web.form.Problems;

/** The person that a request is about, and which version of them the reader had seen. */
@Named
@RequestScoped
public class OpenPerson extends OpenRecord<Person> {

    @Inject
    People people;

    @Inject
    Problems problems;

    public OpenPerson() {
        super("username", Person::version);
    }

    @Override
    protected Optional<Person> find(String username) {
        try {
            return Optional.of(people.open(username));
        } catch (NoSuchPerson nobody) {
            return Optional.empty();
        }
    }

    public @Nullable Person getPerson() {
        return record();
    }

    public String getUsername() {
        return key();
    }

    /**
     * Does something to the person as the reader saw them and returns where to go then, or stays and says why not.
     *
     * @param field id of what the reader should go back to
     * @param deed takes the version
     */
    @Nullable
    String act(String field, Page next, IntConsumer deed) {
        if (problems.isPresent()) {
            return null;
        }
        try {
            deed.accept(getVersion());
            return next.afresh("username", getUsername());
        } catch (PersonChanged byAnother) {
            problems.add(field, "problem.person.changed");
            look();
        } catch (NotAllowed rule) {
            problems.add(field, "problem.staff." + rule.why());
        }
        return null;
    }
}

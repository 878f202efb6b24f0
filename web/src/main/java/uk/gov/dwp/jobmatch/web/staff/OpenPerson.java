package uk.gov.dwp.jobmatch.web.staff;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
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
import uk.gov.dwp.jobmatch.web.form.Lookup;
import uk.gov.dwp.jobmatch.web.form.Problems;

/** The person that a request is about, and which version of them the reader had seen. */
@Named
@RequestScoped
public class OpenPerson {

    @Inject
    People people;

    @Inject
    Problems problems;

    @Inject
    Lookup lookup;

    /** Known from the first phase on: what a page shows decides what Faces reads of a form that was sent. */
    @Inject
    @ManagedProperty("#{param.username}")
    @Nullable
    String asked;

    private String username = "";
    private int version;
    private @Nullable Person person;

    @PostConstruct
    void begin() {
        username = asked == null ? "" : asked;
        find().ifPresent(this::show);
    }

    /** Answers as if there were no such page where there is no such person. */
    public void open() {
        if (!isPresent()) {
            lookup.notFound();
        }
    }

    public boolean isPresent() {
        return person != null;
    }

    public @Nullable Person getPerson() {
        return person;
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
            deed.accept(version);
            return next.path() + "?faces-redirect=true&username=" + username;
        } catch (PersonChanged byAnother) {
            problems.add(field, "problem.person.changed");
            find().ifPresent(this::show);
        } catch (NotAllowed rule) {
            problems.add(field, "problem.staff." + rule.why());
        }
        return null;
    }

    private void show(Person found) {
        person = found;
        version = found.version();
    }

    /** The database takes no NUL, not even to say that nobody is called so. */
    private Optional<Person> find() {
        try {
            return username.indexOf('\0') < 0 ? Optional.of(people.open(username)) : Optional.empty();
        } catch (NoSuchPerson nobody) {
            return Optional.empty();
        }
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    /** It travels with every form. */
    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}

package uk.gov.dwp.jobmatch.directory;

import jakarta.enterprise.context.RequestScoped;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Who has been recognised in the course of one request: a page is put together by twenty desks, each of which asks who looks.
 * The next request looks again, so that whoever has left, or was given other duties, meets that at once.
 */
@RequestScoped
public class Recognised {

    private @Nullable Person person;

    /** Keeps somebody who was just looked up, and who may be let in, for the rest of this request. */
    public void remember(Person found) {
        person = found;
    }

    /** The person of this name, looked up the first time only. */
    public Person once(String name, Supplier<Person> lookUp) {
        if (person == null || !person.username().equals(name)) {
            person = lookUp.get();
        }
        return person;
    }
}

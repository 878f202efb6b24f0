package uk.gov.dwp.jobmatch.safety;

import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.directory.Person;

/** The Jobcentre or the site that an alert comes from, by its code; neither where it is not known. */
public record Place(@Nullable String office, @Nullable String site) {

    static Place of(Person person) {
        return new Place(person.office().orElse(null), person.site().orElse(null));
    }
}

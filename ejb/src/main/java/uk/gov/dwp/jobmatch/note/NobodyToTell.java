package uk.gov.dwp.jobmatch.note;

import jakarta.ejb.ApplicationException;
import java.util.List;

/** A note names somebody who is not there, or who may not open the incident: nothing was added, correct the name. */
@ApplicationException(rollback = true)
public class NobodyToTell extends RuntimeException {

    private final transient List<String> names;

    NobodyToTell(List<String> names) {
        super("A note names somebody who cannot be told");
        this.names = List.copyOf(names);
    }

    /** As they were written, without the sign before them. */
    public List<String> names() {
        return names;
    }
}

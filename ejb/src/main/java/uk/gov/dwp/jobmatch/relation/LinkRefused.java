package uk.gov.dwp.jobmatch.relation;

import jakarta.ejb.ApplicationException;

/** Two incidents cannot be linked like that: choose another one, or another kind. */
@ApplicationException(rollback = true)
public class LinkRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** What is wrong. */
    public enum Why {
        ITSELF,
        /** The two are linked already. */
        LINKED,
        /** It is a duplicate of another already, or the other has a parent already. */
        TAKEN,
        /** Following such links would lead back to where one started. */
        CIRCLE
    }

    private final Why why;

    LinkRefused(Why why) {
        super(why.name());
        this.why = why;
    }

    public Why why() {
        return why;
    }
}

package uk.gov.dwp.jobmatch.place;

import jakarta.ejb.ApplicationException;

/** Another place has this code or address already: give another. */
@ApplicationException(rollback = true)
public class AddressTaken extends RuntimeException {

    private final boolean code;

    AddressTaken(boolean code) {
        super("Another place has it");
        this.code = code;
    }

    /** Whether it is the code that another has, and not the address. */
    public boolean isCode() {
        return code;
    }
}

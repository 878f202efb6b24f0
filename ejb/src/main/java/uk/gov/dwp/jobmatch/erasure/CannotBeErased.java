package uk.gov.dwp.jobmatch.erasure;

import jakarta.ejb.ApplicationException;

/** Something of the account must be kept, as {@link #obstacle} says, or its incidents are not over: see to that first. */
@ApplicationException(rollback = true)
public class CannotBeErased extends RuntimeException {

    private final Obstacle obstacle;

    public CannotBeErased(Obstacle obstacle) {
        super("Cannot be erased: " + obstacle);
        this.obstacle = obstacle;
    }

    public Obstacle obstacle() {
        return obstacle;
    }
}

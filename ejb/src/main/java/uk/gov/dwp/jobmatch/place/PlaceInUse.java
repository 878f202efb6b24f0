package uk.gov.dwp.jobmatch.place;

import jakarta.ejb.ApplicationException;
import java.util.List;

/** A place cannot be switched off yet: see to each of what it still holds. */
@ApplicationException(rollback = true)
public class PlaceInUse extends RuntimeException {

    private final List<Holding> holdings;

    PlaceInUse(List<Holding> holdings) {
        super("The place is in use");
        this.holdings = List.copyOf(holdings);
    }

    public List<Holding> holdings() {
        return holdings;
    }
}

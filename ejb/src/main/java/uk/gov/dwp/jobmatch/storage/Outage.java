package uk.gov.dwp.jobmatch.storage;

import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;

/** Tells a database that is away, full or shutting down from a mistake of ours: what met it may be tried again later. */
public final class Outage {

    /** PostgreSQL's classes: connection, rollback by the server, resources, intervention. */
    private static final String PASSING = "(08|40|53|57).*";

    private Outage() {}

    /** Whether this failed because of one; without a free connection there is no SQL state. */
    public static boolean isBehind(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .findFirst()
                .filter(e -> e.getSQLState() == null || e.getSQLState().matches(PASSING))
                .isPresent();
    }
}

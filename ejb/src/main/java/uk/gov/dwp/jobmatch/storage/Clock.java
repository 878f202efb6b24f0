package uk.gov.dwp.jobmatch.storage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** The one clock: everything below the edge is handed an instant. */
@ApplicationScoped
public class Clock {

    /** Microseconds, which is what the database keeps: a time read back equals the time written. */
    @Produces
    InstantSource clock() {
        return () -> Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}

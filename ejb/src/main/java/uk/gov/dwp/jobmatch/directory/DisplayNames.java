package uk.gov.dwp.jobmatch.directory;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What people and partners are called, which almost every page says of almost everybody: kept in memory for {@link #FRESH},
 * which is how long a new name may take to be seen everywhere. Nobody's rights are read from here.
 */
@Singleton
@DependsOn("Migration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@PermitAll
public class DisplayNames {

    static final Duration FRESH = Duration.ofSeconds(30);

    /** More than work at once; codes that nobody has are not kept. */
    static final int MOST = 20_000;

    @Inject
    Directory directory;

    @Inject
    InstantSource clock;

    private final Map<String, Known> known = new ConcurrentHashMap<>();

    private record Known(String name, Instant readAt) {}

    /** The name of a person or of a partner; empty for a code that neither has. */
    public Optional<String> of(String code) {
        Instant now = clock.instant();
        Known seen = known.get(code);
        return seen == null || seen.readAt().plus(FRESH).isBefore(now) ? read(code, now) : Optional.of(seen.name());
    }

    /** Reads every name afresh from the next question on: one was changed here, in a transaction that is over. */
    public void forget() {
        known.clear();
    }

    private Optional<String> read(String code, Instant now) {
        Optional<String> name = directory
                .person(code)
                .map(Person::displayName)
                .or(() -> directory.partner(code).map(Partner::name));
        if (known.size() >= MOST) {
            known.clear();
        }
        name.ifPresent(found -> known.put(code, new Known(found, now)));
        return name;
    }
}

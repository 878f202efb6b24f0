package uk.gov.dwp.jobmatch.drafting;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.directory.Role;
import uk.gov.dwp.jobmatch.directory.SignedIn;
import uk.gov.dwp.jobmatch.incident.Incident;

/** Tells people on the same incident of each other. It stops nobody: who is first is decided when something is sent. */
@Stateless
@RolesAllowed({Role.HELPDESK, Role.DUTY_MANAGER})
public class Presence {

    /** How long somebody counts as there after the last sign of it. */
    static final Duration COUNTS_FOR = Duration.ofMinutes(5);

    private static final int MOST = 60;

    @Inject
    EntityManager entities;

    @Inject
    SignedIn signedIn;

    @Inject
    InstantSource clock;

    /**
     * Somebody else who is there.
     *
     * @param name as colleagues know it
     * @param writing what they are writing; null while they read
     * @param since when they opened it, or began to write
     */
    public record Colleague(String name, @Nullable Writing writing, Instant since) {}

    /** The caller opens an incident that they may see, and learns who else is there: those who write come first. */
    public List<Colleague> arrive(Incident incident) {
        Instant now = clock.instant();
        List<?> others = entities.createNativeQuery("""
                        with arrived as (
                            insert into presence (incident, person, since, seen_at) values (:incident, :me, :now, :now)
                            on conflict (incident, person) do update set seen_at = :now,
                                writing = case when presence.seen_at < :gone then null else presence.writing end,
                                since = case when presence.seen_at < :gone then :now else presence.since end
                        )
                        select p.display_name as name, w.writing, w.since
                        from presence w join person p on p.username = w.person
                        where w.incident = :incident and w.person <> :me and w.seen_at >= :gone
                        order by w.writing nulls last, w.since limit :most
                        """, Tuple.class)
                .setParameter("incident", incident.id())
                .setParameter("me", signedIn.name())
                .setParameter("now", now)
                .setParameter("gone", now.minus(COUNTS_FOR))
                .setParameter("most", MOST)
                .getResultList();
        return others.stream().map(Tuple.class::cast).map(Presence::colleague).toList();
    }

    /** The caller goes on writing. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void writes(long incident, Writing writing) {
        Instant now = clock.instant();
        entities.createNativeQuery("""
                        insert into presence (incident, person, writing, since, seen_at)
                        values (:incident, :me, :writing, :now, :now)
                        on conflict (incident, person) do update set seen_at = :now, writing = :writing,
                            since = case when presence.writing = :writing and presence.seen_at >= :gone
                                then presence.since else :now end
                        """)
                .setParameter("incident", incident)
                .setParameter("me", signedIn.name())
                .setParameter("writing", writing.name())
                .setParameter("now", now)
                .setParameter("gone", now.minus(COUNTS_FOR))
                .executeUpdate();
    }

    /** The caller has nothing more to write. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void leave(long incident) {
        entities.createNativeQuery("delete from presence where incident = :incident and person = :me")
                .setParameter("incident", incident)
                .setParameter("me", signedIn.name())
                .executeUpdate();
    }

    private static Colleague colleague(Tuple row) {
        return new Colleague(
                row.get("name", String.class),
                Optional.ofNullable(row.get("writing", String.class))
                        .map(Writing::valueOf)
                        .orElse(null),
                row.get("since", Instant.class));
    }
}

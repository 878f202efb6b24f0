package uk.gov.dwp.jobmatch.relation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.InstantSource;
import java.util.Optional;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditTrail;
import uk.gov.dwp.jobmatch.directory.Role;
import uk.gov.dwp.jobmatch.directory.SignedIn;
import uk.gov.dwp.jobmatch.incident.ChangedByAnother;
import uk.gov.dwp.jobmatch.incident.Entry;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.incident.IncidentDesk;
import uk.gov.dwp.jobmatch.incident.NoSuchIncident;
import uk.gov.dwp.jobmatch.incident.NotPossibleNow;
import uk.gov.dwp.jobmatch.incident.Outcome;
import uk.gov.dwp.jobmatch.incident.Reference;
import uk.gov.dwp.jobmatch.incident.Timeline;
import uk.gov.dwp.jobmatch.incident.WhoMaySee;

/** Where the helpdesk links incidents and takes that back. Both sides show it; nothing is ever sent because of it. */
@Stateless
@RolesAllowed({Role.HELPDESK, Role.DUTY_MANAGER})
public class LinkDesk {

    private static final String LEADS_BACK = """
            with recursive reached(id) as (
                select cast(:from as bigint)
                union
                select l.other from incident_link l join reached r on l.incident = r.id
                where l.kind = :kind and l.unlinked_at is null)
            select 1 from reached where id = :to
            """;

    @Inject
    EntityManager entities;

    @Inject
    IncidentDesk desk;

    @Inject
    WhoMaySee sight;

    @Inject
    SignedIn signedIn;

    @Inject
    Timeline timeline;

    @Inject
    AuditTrail audit;

    @Inject
    InstantSource clock;

    /**
     * Says what an incident is to another.
     *
     * @param version the one the caller saw
     * @param reference of the other one
     * @throws ChangedByAnother if somebody was first
     * @throws NoSuchIncident if the caller may see no such incident
     * @throws LinkRefused if the two cannot be linked like that
     */
    public void link(long id, int version, LinkKind kind, String reference, String reason) {
        link(desk.asSeen(id, version), kind, reference, reason);
    }

    /**
     * Closes an incident because another one is about the same, and links the two.
     *
     * @throws NotPossibleNow if it is closed already, or a call is owed for it
     */
    public void closeAsDuplicate(long id, int version, String reference, String reason) {
        Incident incident = desk.asSeen(id, version);
        Incident original = link(incident, LinkKind.DUPLICATE_OF, reference, reason);
        desk.close(id, incident.version(), Outcome.DUPLICATE, original.reference() + ". " + reason);
    }

    /**
     * Takes a link back.
     *
     * @throws ChangedByAnother if somebody was first
     */
    public void unlink(long id, int version, long link) {
        Incident incident = desk.asSeen(id, version);
        oneAtATime();
        IncidentLink undone = Optional.ofNullable(entities.find(IncidentLink.class, link))
                .filter(found -> found.stands() && (found.incident() == id || found.other() == id))
                .orElseThrow(incident::changedByAnother);
        Incident other = entities.find(Incident.class, undone.incident() == id ? undone.other() : undone.incident());
        undone.undo(signedIn.name(), clock.instant());
        timeline.write(incident.id(), Entry.Kind.UNLINKED, other.reference());
        timeline.write(other.id(), Entry.Kind.UNLINKED, incident.reference());
        audit.record(AuditAction.INCIDENT_UNLINKED, incident.reference(), other.reference());
    }

    private Incident link(Incident incident, LinkKind kind, String reference, String reason) {
        Incident other = seen(reference);
        if (other.id() == incident.id()) {
            throw new LinkRefused(LinkRefused.Why.ITSELF);
        }
        oneAtATime();
        refuseSecond(incident, kind, other);
        refuseCircle(incident, kind, other);
        entities.persist(new IncidentLink(incident.id(), kind, other.id(), reason, signedIn.name(), clock.instant()));
        timeline.write(incident.id(), Entry.Kind.LINKED, kind + " " + other.reference() + "\n" + reason);
        timeline.write(other.id(), Entry.Kind.LINKED, kind + "_BACK " + incident.reference() + "\n" + reason);
        audit.record(AuditAction.INCIDENT_LINKED, incident.reference(), kind + " " + other.reference());
        return other;
    }

    private Incident seen(String reference) {
        Optional<Reference> asked = Reference.parse(reference);
        return asked.map(found -> entities.find(Incident.class, found.number()))
                .filter(found -> found.reference().equals(asked.get().toString()) && sight.mayBeSeen(found.id()))
                .orElseThrow(() -> refused(asked));
    }

    private NoSuchIncident refused(Optional<Reference> asked) {
        audit.refused(
                AuditAction.INCIDENT_LINKED, asked.map(Reference::toString).orElse(null), null);
        return new NoSuchIncident();
    }

    /** Links are few: making them one after the other keeps two people from closing a circle together. */
    private void oneAtATime() {
        entities.createNativeQuery(
                        "select 1 from (select pg_advisory_xact_lock(hashtextextended('incident_link', 0))) waited")
                .getResultList();
    }

    private void refuseSecond(Incident incident, LinkKind kind, Incident other) {
        if (isAny(
                "(l.incident = :one and l.other = :two) or (l.incident = :two and l.other = :one)", incident, other)) {
            throw new LinkRefused(LinkRefused.Why.LINKED);
        }
        boolean taken = switch (kind) {
            case DUPLICATE_OF -> isAny("l.incident = :one and l.kind = 'DUPLICATE_OF' and :two > 0", incident, other);
            case PARENT_OF -> isAny("l.other = :two and l.kind = 'PARENT_OF' and :one > 0", incident, other);
            case SAME_PROBLEM_AS -> false;
        };
        if (taken) {
            throw new LinkRefused(LinkRefused.Why.TAKEN);
        }
    }

    private boolean isAny(String condition, Incident one, Incident two) {
        return !entities.createNativeQuery(
                        "select 1 from incident_link l where l.unlinked_at is null and (" + condition + ")",
                        Integer.class)
                .setParameter("one", one.id())
                .setParameter("two", two.id())
                .getResultList()
                .isEmpty();
    }

    private void refuseCircle(Incident incident, LinkKind kind, Incident other) {
        boolean leadsBack = kind.leadsSomewhere()
                && !entities.createNativeQuery(LEADS_BACK, Integer.class)
                        .setParameter("from", other.id())
                        .setParameter("to", incident.id())
                        .setParameter("kind", kind.name())
                        .getResultList()
                        .isEmpty();
        if (leadsBack) {
            throw new LinkRefused(LinkRefused.Why.CIRCLE);
        }
    }
}

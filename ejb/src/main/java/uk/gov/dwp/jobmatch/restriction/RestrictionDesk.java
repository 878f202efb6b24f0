package uk.gov.dwp.jobmatch.restriction;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditTrail;
import uk.gov.dwp.jobmatch.callback.Callback;
import uk.gov.dwp.jobmatch.callback.CallbackOffers;
import uk.gov.dwp.jobmatch.callback.CallbacksTakenBack;
import uk.gov.dwp.jobmatch.callback.CallbacksTakenBack.Pending;
import uk.gov.dwp.jobmatch.callback.RestrictedCalls;
import uk.gov.dwp.jobmatch.delivery.DeliveryDesk;
import uk.gov.dwp.jobmatch.delivery.Purpose;
import uk.gov.dwp.jobmatch.delivery.Recipient;
import uk.gov.dwp.jobmatch.directory.Person;
import uk.gov.dwp.jobmatch.directory.Role;
import uk.gov.dwp.jobmatch.directory.SignedIn;
import uk.gov.dwp.jobmatch.incident.ChangedByAnother;
import uk.gov.dwp.jobmatch.incident.Entry;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.incident.IncidentDesk;
import uk.gov.dwp.jobmatch.incident.IncidentState;
import uk.gov.dwp.jobmatch.incident.Restriction;
import uk.gov.dwp.jobmatch.incident.Timeline;
import uk.gov.dwp.jobmatch.incident.WhoMaySee;

/** Where a duty manager closes an incident to all but one officer, who then makes its call, and opens it again. */
@Stateless
@RolesAllowed(Role.DUTY_MANAGER)
public class RestrictionDesk {

    /** Who can be trusted with a restricted record: whoever answers customers, or calls them for a Jobcentre or a site. */
    private static final List<String> OFFICERS =
            List.of(Role.HELPDESK, Role.DUTY_MANAGER, Role.ADVISER, Role.TEAM_LEADER);

    @Inject
    EntityManager entities;

    @Inject
    IncidentDesk desk;

    @Inject
    WhoMaySee sight;

    @Inject
    CallbacksTakenBack calls;

    @Inject
    CallbackOffers offers;

    @Inject
    RestrictedCalls restricted;

    @Inject
    DeliveryDesk deliveries;

    @Inject
    SignedIn signedIn;

    @Inject
    Timeline timeline;

    @Inject
    AuditTrail audit;

    @Inject
    InstantSource clock;

    /** Whom a restriction may name, in the order of their names. */
    public List<Person> officers() {
        return entities.createQuery("""
                        select p from Person p left join fetch p.roles
                        where p.active = true and exists (select 1 from p.roles r where r in :roles)
                        order by p.displayName, p.username
                        """, Person.class)
                .setParameter("roles", OFFICERS)
                .getResultList();
    }

    /** The restriction of an incident that the caller has opened, where there is one. */
    @RolesAllowed({Role.HELPDESK, Role.DUTY_MANAGER, Role.ADVISER, Role.TEAM_LEADER, Role.QAT, Role.CALLER})
    public Optional<Restriction> of(Incident incident) {
        return sight.restriction(incident.id());
    }

    /**
     * Closes an incident to all but the officer and the duty managers. A call that is owed goes to the officer; whoever works
     * on it is relieved of it.
     *
     * @param version the one the caller saw
     * @param officer user name; see {@link #officers}
     * @param reason for those who may still open it
     * @throws NoSuchOfficer if nobody of that name can be the officer
     * @throws ChangedByAnother if it was changed, or is restricted, by now
     */
    public void restrict(long id, int version, String officer, String reason) {
        refuseUnfit(officer);
        Optional<Pending> call = calls.pending(id);
        Incident incident = desk.asSeen(id, version);
        sight.restriction(id).ifPresent(other -> {
            throw new ChangedByAnother(other.restrictedBy(), other.restrictedAt());
        });
        entities.persist(new Restriction(id, officer, reason, signedIn.name(), clock.instant()));
        relieve(incident, officer);
        Entry entry = timeline.write(incident.id(), Entry.Kind.RESTRICTED, officer + "\n" + reason);
        tell(officer, entry);
        audit.record(AuditAction.INCIDENT_RESTRICTED, incident.reference(), officer);
        call.map(Pending::made).ifPresent(made -> restricted.entrust(made, signedIn.name()));
    }

    /**
     * Opens it again to everybody whose it is; a call that the officer has not made goes back to its group.
     *
     * @param version the one the caller saw
     * @param reason for everybody who opens it
     * @throws ChangedByAnother if it was changed, or is restricted no more, by now
     */
    public void lift(long id, int version, String reason) {
        Optional<Pending> call = calls.pending(id);
        Incident incident = desk.asSeen(id, version);
        Restriction restriction = sight.restriction(id).orElseThrow(incident::changedByAnother);
        entities.remove(restriction);
        entities.flush(); // who makes the call is asked of what is left
        incident.touch(signedIn.name(), clock.instant());
        timeline.write(incident.id(), Entry.Kind.RESTRICTION_LIFTED, reason);
        audit.record(AuditAction.INCIDENT_RESTRICTION_LIFTED, incident.reference(), restriction.officer());
        call.map(Pending::made)
                .filter(made -> isWith(made, restriction.officer()))
                .ifPresent(offers::offer);
    }

    private static boolean isWith(Callback made, String officer) {
        return made.state().isTakeable()
                && made.caller().filter(officer::equals).isPresent();
    }

    private void refuseUnfit(String officer) {
        Person person = entities.find(Person.class, officer);
        if (person == null || !person.isActive() || OFFICERS.stream().noneMatch(person::has)) {
            throw new NoSuchOfficer();
        }
    }

    private void relieve(Incident incident, String officer) {
        boolean anothers =
                incident.owner().filter(owner -> !owner.equals(officer)).isPresent();
        if (anothers && incident.state() == IncidentState.TAKEN) {
            incident.putBack(signedIn.name(), clock.instant());
        } else {
            incident.touch(signedIn.name(), clock.instant());
        }
    }

    /** Unless they named themselves. */
    private void tell(String officer, Entry entry) {
        if (!officer.equals(signedIn.name())) {
            deliveries.promise(entry.incident(), Purpose.RECORD_ENTRUSTED, Recipient.person(officer), entry.id(), null);
        }
    }
}

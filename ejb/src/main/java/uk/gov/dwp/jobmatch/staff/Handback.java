package uk.gov.dwp.jobmatch.staff;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import uk.gov.dwp.jobmatch.audit.AuditTrail;
import uk.gov.dwp.jobmatch.callback.CallbacksGivenBack;
import uk.gov.dwp.jobmatch.directory.Person;
import uk.gov.dwp.jobmatch.directory.Role;
import uk.gov.dwp.jobmatch.incident.IncidentsGivenBack;

/** Takes from somebody's hands what they can see to no more: incidents go back to the queue, calls to their group. */
@Stateless
@PermitAll
public class Handback {

    @Inject
    EntityManager entities;

    @Inject
    IncidentsGivenBack incidents;

    @Inject
    CallbacksGivenBack callbacks;

    /**
     * In the transaction that changed what they may do, so that neither is without the other.
     *
     * @param by user name of whoever changed it
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void ofWhatIsNoLongerTheirs(Person person, String by) {
        callbacks.giveBack(person.username());
        boolean worksIncidents = person.has(Role.HELPDESK) || person.has(Role.DUTY_MANAGER);
        if (!person.isActive() || !worksIncidents) {
            incidents.giveBack(person.username(), by);
        }
    }

    /**
     * User names of those who hold an incident and can see to it no more: it was given to them in the same instant, or waited
     * for its customer until now. Of calls {@link CallbacksGivenBack#sweep} knows.
     */
    @SuppressWarnings("unchecked")
    public List<String> forgotten() {
        return entities.createNativeQuery("""
                        select username from person
                        where (not active or not exists (
                                select from person_role held
                                where held.username = person.username and held.role in ('helpdesk', 'duty-manager')))
                            and exists (select from incident where owner = person.username and state = 'TAKEN')
                        """, String.class).getResultList();
    }

    /** Takes from somebody what they hold and can see to no more. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void of(String username) {
        Person person = entities.find(Person.class, username);
        if (person != null) {
            ofWhatIsNoLongerTheirs(person, AuditTrail.SYSTEM);
        }
    }
}

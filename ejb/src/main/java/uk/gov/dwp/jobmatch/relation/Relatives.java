package uk.gov.dwp.jobmatch.relation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Locale;
import uk.gov.dwp.jobmatch.directory.Directory;
import uk.gov.dwp.jobmatch.directory.Role;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.incident.WhoMaySee;
import uk.gov.dwp.jobmatch.routing.Customer;

/** Finds what has to do with an incident, as far as the caller may see it: linked ones, and others of its customer. */
@Stateless
@RolesAllowed({Role.HELPDESK, Role.DUTY_MANAGER, Role.ADVISER, Role.TEAM_LEADER, Role.QAT, Role.CALLER})
public class Relatives {

    private static final int MOST = 20;

    private static final String LINKED = """
            select i.* from incident i
            where i.id in (
                select other from incident_link where incident = :incident and unlinked_at is null
                union select incident from incident_link where other = :incident and unlinked_at is null)
              and
            """ + WhoMaySee.SEEN;

    private static final String SAME_CUSTOMER = """
            select i.* from incident i
            where i.state <> 'CLOSED' and i.state <> 'WITHDRAWN' and i.id <> :incident
              and (lower(i.email) = :email or i.phone = :phone or i.account_reference = :account)
              and
            """ + WhoMaySee.SEEN + " order by i.id desc";

    /** Nobody is reached by it: whoever gave none is the same customer as nobody. */
    private static final String NONE = "";

    /** No incident has this id. */
    private static final long NOT_RAISED = 0;

    @Inject
    EntityManager entities;

    @Inject
    Directory directory;

    @Inject
    WhoMaySee sight;

    /**
     * A link as one of its incidents sees it.
     *
     * @param forwards whether {@code other} is what the link leads to; otherwise it is where it comes from
     */
    public record Linked(IncidentLink link, boolean forwards, Incident other) {}

    /** What an incident that the caller has opened is linked with, the first linked first. */
    public List<Linked> linked(Incident incident) {
        List<IncidentLink> links = entities.createQuery("""
                        select l from IncidentLink l
                        where (l.incident = :incident or l.other = :incident) and l.unlinkedAt is null order by l.id
                        """, IncidentLink.class)
                .setParameter("incident", incident.id())
                .getResultList();
        if (links.isEmpty()) {
            return List.of();
        }
        List<Incident> others = found(entities.createNativeQuery(LINKED, Incident.class), incident.id());
        return links.stream()
                .flatMap(link -> others.stream()
                        .filter(other -> other.id() == link.incident() || other.id() == link.other())
                        .map(other -> new Linked(link, other.id() == link.other(), other)))
                .toList();
    }

    /** Other open incidents of the same email address, phone number or account, the newest first, at most 20. */
    public List<Incident> ofSameCustomer(Incident incident) {
        return ofCustomer(incident.form().customer(), incident.id());
    }

    /**
     * Open incidents of a customer about whom nothing has been written down yet, the newest first, at most 20.
     *
     * @param customer with the phone number as it is dialled
     */
    public List<Incident> of(Customer customer) {
        return ofCustomer(customer, NOT_RAISED);
    }

    private List<Incident> ofCustomer(Customer customer, long except) {
        Query query = entities.createNativeQuery(SAME_CUSTOMER, Incident.class);
        bind(query, customer);
        return found(query, except);
    }

    private List<Incident> found(Query query, long incident) {
        sight.bind(query);
        query.setParameter("incident", incident).setMaxResults(MOST);
        List<?> rows = query.getResultList();
        return rows.stream().map(Incident.class::cast).toList();
    }

    /** The address of a shared inbox is nobody's own. */
    private void bind(Query query, Customer customer) {
        String email = customer.email();
        boolean own = email != null && !directory.isSharedInbox(email);
        query.setParameter("email", own ? String.valueOf(email).toLowerCase(Locale.ROOT) : NONE);
        query.setParameter("phone", customer.phone() == null ? NONE : customer.phone());
        query.setParameter("account", customer.accountRef() == null ? NONE : customer.accountRef());
    }
}

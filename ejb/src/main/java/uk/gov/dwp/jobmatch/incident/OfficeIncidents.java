package uk.gov.dwp.jobmatch.incident;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import uk.gov.dwp.jobmatch.directory.Role;
import uk.gov.dwp.jobmatch.directory.SignedIn;

/** All that the caller's Jobcentre has ever raised, the newest first, but for what is restricted to others. */
@Stateless
@RolesAllowed(Role.ADVISER)
public class OfficeIncidents {

    @Inject
    EntityManager entities;

    @Inject
    WhoMaySee sight;

    @Inject
    SignedIn signedIn;

    /** Below an id, the newest first; {@code Long.MAX_VALUE} for the newest of all. */
    public List<Incident> older(long before, int limit) {
        return read("< :place order by i.id desc", before, limit);
    }

    /** The next above an id, the newest first. */
    public List<Incident> newer(long after, int limit) {
        List<Incident> nearestFirst = new ArrayList<>(read("> :place order by i.id", after, limit));
        Collections.reverse(nearestFirst);
        return nearestFirst;
    }

    private List<Incident> read(String tail, long place, int limit) {
        TypedQuery<Incident> query = entities.createQuery(
                "select i from Incident i where i.form.office = :office and " + WhoMaySee.UNRESTRICTED + " and i.id "
                        + tail,
                Incident.class);
        sight.bindUnrestricted(query);
        return query.setParameter("office", signedIn.person().office().orElse(""))
                .setParameter("place", place)
                .setMaxResults(limit)
                .getResultList();
    }
}

package uk.gov.dwp.jobmatch.status;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditTrail;
import uk.gov.dwp.jobmatch.directory.Role;
import uk.gov.dwp.jobmatch.directory.SignedIn;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.listing.Bookmark;
import uk.gov.dwp.jobmatch.listing.Listing;

/** Reads one page of {@link ChangedIncidents} in one transaction, by one index and in a fixed number of statements. */
@Stateless
@RolesAllowed({Role.PARTNER_EMPLOYER_DIRECT, Role.PARTNER_JOBSEEKER_DIRECT, Role.PARTNER_UNIVERSAL_JOBMATCH})
public class ChangedIncidentsPage {

    /** Counting on would cost more than the page itself; the contract's guide says what this number means. */
    static final int COUNTED = 10_000;

    static final String PAGE = """
            select * from incident
            where raised_by = :partner and changed_at < :to and (changed_at, id) > (:at, :id)
            order by changed_at, id limit :size
            """;

    private static final String COUNT = """
            select count(*) from (
                select 1 from incident
                where raised_by = :partner and changed_at >= :from and changed_at < :to limit :counted) found
            """;

    @Inject
    EntityManager entities;

    @Inject
    Statuses statuses;

    @Inject
    SignedIn signedIn;

    @Inject
    AuditTrail audit;

    /** The first page of a window. */
    public Listing<Status> first(Window window, int size) {
        return read(window, Bookmark.before(window.from(), count(window)), size);
    }

    /** The page that a bookmark of the same window leads to. */
    public Listing<Status> after(String bookmark, Window window, int size) {
        return read(window, Bookmark.read(bookmark, list(window)), size);
    }

    private Listing<Status> read(Window window, Bookmark place, int size) {
        List<Incident> found = incidents(window, place, size + 1);
        boolean more = found.size() > size;
        List<Incident> page = more ? found.subList(0, size) : found;
        audit.record(AuditAction.INCIDENTS_LISTED, null, window.from() + " " + window.to() + " " + page.size());
        return new Listing<>(
                statuses.of(page),
                place.total(),
                more ? mark(page.get(size - 1), place.total()).in(list(window)) : null);
    }

    private static Bookmark mark(Incident last, int total) {
        return new Bookmark(last.changedAt(), last.id(), total);
    }

    private List<Incident> incidents(Window window, Bookmark place, int limit) {
        List<?> rows = entities.createNativeQuery(PAGE, Incident.class)
                .setParameter("partner", signedIn.name())
                .setParameter("to", window.to())
                .setParameter("at", place.at())
                .setParameter("id", place.id())
                .setParameter("size", limit)
                .getResultList();
        return rows.stream().map(Incident.class::cast).toList();
    }

    private int count(Window window) {
        Number counted = (Number) entities.createNativeQuery(COUNT, Long.class)
                .setParameter("partner", signedIn.name())
                .setParameter("from", window.from())
                .setParameter("to", window.to())
                .setParameter("counted", COUNTED)
                .getSingleResult();
        return counted.intValue();
    }

    private String list(Window window) {
        return "incidents of " + signedIn.name() + " changed from " + window.from() + " to " + window.to();
    }
}

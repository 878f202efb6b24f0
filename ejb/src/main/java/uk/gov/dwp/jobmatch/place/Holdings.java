package uk.gov.dwp.jobmatch.place;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.stream.Stream;
import uk.gov.dwp.jobmatch.directory.Directory;
import uk.gov.dwp.jobmatch.directory.OwnerGroup;
import uk.gov.dwp.jobmatch.directory.PolicyTerms;
import uk.gov.dwp.jobmatch.directory.Role;
import uk.gov.dwp.jobmatch.place.Holding.Kind;
import uk.gov.dwp.jobmatch.policy.PolicyBook;

/** Counts what would be left without a place if one were switched off: nothing, before it may be. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Holdings {

    private static final String PEOPLE = "select count(*) from person where %s = ? and left_at is null";

    /** Two counts, since two indexes know the open calls. */
    private static final String CALLS = """
            select (select count(*) from callback where owner_group = ?1 and state in ('OFFERED', 'HELD', 'TAKEN'))
                 + (select count(*) from callback where state = 'OWED' and owner_group = ?1)
            """;

    private static final String SITE_INCIDENTS = """
            select count(*) from incident
            where state <> 'CLOSED' and state <> 'WITHDRAWN' and coalesce(handling_site, submitting_site, home_site) = ?
            """;

    private static final String OFFICE_INCIDENTS =
            "select count(*) from incident where office = ? and state <> 'CLOSED' and state <> 'WITHDRAWN'";

    private static final String TASKS = "select count(*) from raiser_task where office = ? and done_at is null";

    private static final String PARTNERS = "select count(*) from partner where site = ? and active";

    @Inject
    EntityManager entities;

    @Inject
    Directory directory;

    @Inject
    PolicyBook policies;

    /**
     * Whether a site holds nothing any more.
     *
     * @throws PlaceInUse if it does
     */
    public void requireNoneAtSite(String code) {
        refuse(Stream.of(
                new Holding(Kind.PEOPLE, count(PEOPLE.formatted("site"), code)),
                new Holding(Kind.CALLS, count(CALLS, OwnerGroup.teamLeader(code))),
                new Holding(Kind.INCIDENTS, count(SITE_INCIDENTS, code)),
                new Holding(Kind.PARTNERS, count(PARTNERS, code)),
                new Holding(Kind.POLICIES, policiesNaming(code))));
    }

    /**
     * Whether a Jobcentre holds nothing any more.
     *
     * @throws PlaceInUse if it does
     */
    public void requireNoneAtOffice(String code) {
        refuse(Stream.of(
                new Holding(Kind.PEOPLE, count(PEOPLE.formatted("office"), code)),
                new Holding(Kind.CALLS, count(CALLS, OwnerGroup.jobcentre(code))),
                new Holding(Kind.INCIDENTS, count(OFFICE_INCIDENTS, code)),
                new Holding(Kind.TASKS, count(TASKS, code))));
    }

    private static void refuse(Stream<Holding> holdings) {
        List<Holding> held = holdings.filter(some -> some.number() > 0).toList();
        if (!held.isEmpty()) {
            throw new PlaceInUse(held);
        }
    }

    private long policiesNaming(String site) {
        int inForce = directory.policy().version();
        return policies.agreed().stream()
                .filter(edition -> edition.version().version() >= inForce)
                .filter(edition -> names(edition.terms(), site))
                .count();
    }

    private static boolean names(PolicyTerms terms, String site) {
        return terms.policy().defaultSite().equals(site) || terms.areas().containsKey(site);
    }

    private long count(String query, String code) {
        return ((Number) entities.createNativeQuery(query).setParameter(1, code).getSingleResult()).longValue();
    }
}

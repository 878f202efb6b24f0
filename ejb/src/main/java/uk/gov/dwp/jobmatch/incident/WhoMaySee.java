package uk.gov.dwp.jobmatch.incident;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.Map;
import java.util.Optional;
import uk.gov.dwp.jobmatch.directory.OwnerGroup;
import uk.gov.dwp.jobmatch.directory.Person;
import uk.gov.dwp.jobmatch.directory.Role;
import uk.gov.dwp.jobmatch.directory.SignedIn;

/**
 * The one place that says which incidents somebody may see (domain.md section 5, X11, X15). It says so as a condition, so
 * that lists, counts and searches leave out in the database what a look at the incident itself would refuse.
 */
@Stateless
@PermitAll
public class WhoMaySee {

    /**
     * No restriction keeps the caller out of incident {@code i}: in SQL and in the query language of entities alike. For lists
     * of those who may see every other incident; takes {@code :me} and {@code :all} from {@link #bindUnrestricted}.
     */
    public static final String UNRESTRICTED = """
             (:all = true or not exists (
                select 1 from Restriction r where r.incident = i.id and r.officer <> :me))
            """;

    /**
     * Incident {@code i} is the caller's whether or not it is restricted, in SQL; see {@link #SEEN}. Whoever makes its call
     * reads it too, and whoever was to make it: a call may have come from another group.
     */
    private static final String OWN = """
             (:all = true or :helpdesk = true or i.office = :office
                or :site in (i.submitting_site, i.handling_site, i.home_site)
                or exists (select 1 from former_site f where f.incident = i.id and f.site = :site)
                or exists (select 1 from callback c where c.incident = i.id
                    and c.owner_group in (:leaders, :jobcentres, :qats))
                or (:serco = true and (i.reply_to = 'SERCO_INBOX' or i.callback_owner = 'SERCO_QAT')))
            """;

    /**
     * The caller may see incident {@code i}, in SQL; takes its parameters from {@link #bind}. Whatever is found by it may be
     * shown: no second question is needed.
     */
    public static final String SEEN = " ((" + OWN + " and " + UNRESTRICTED + """
            ) or exists (select 1 from restriction o where o.incident = i.id and o.officer = :me))
            """;

    private static final String IS_SEEN = "select 1 from incident i where i.id = :incident and " + SEEN;
    private static final String IS_OWN = "select 1 from incident i where i.id = :incident and " + OWN;

    /** No place has it: who has none matches none. */
    private static final String NOWHERE = "";

    @Inject
    EntityManager entities;

    @Inject
    SignedIn signedIn;

    /** Gives {@link #SEEN} what it asks about the caller. */
    public void bind(Query query) {
        Person person = signedIn.person();
        bindOwn(query, person);
        query.setParameter("me", person.username());
    }

    /** Gives {@link #UNRESTRICTED} what it asks about the caller. */
    public void bindUnrestricted(Query query) {
        Person person = signedIn.person();
        query.setParameter("me", person.username());
        query.setParameter("all", person.has(Role.DUTY_MANAGER));
    }

    /** Whether the caller may see this incident. */
    public boolean mayBeSeen(long incident) {
        Query query = entities.createNativeQuery(IS_SEEN, Integer.class).setParameter("incident", incident);
        bind(query);
        return !query.getResultList().isEmpty();
    }

    /** Whether nothing but its restriction keeps this incident from the caller, who may then know its reference. */
    public boolean isClosedToCaller(long incident) {
        Query query = entities.createNativeQuery(IS_OWN, Integer.class).setParameter("incident", incident);
        bindOwn(query, signedIn.person());
        return !query.getResultList().isEmpty() && !mayBeSeen(incident);
    }

    /** The restriction of an incident, where there is one. */
    public Optional<Restriction> restriction(long incident) {
        return Optional.ofNullable(entities.find(Restriction.class, incident));
    }

    private static void bindOwn(Query query, Person person) {
        String office = place(person, Role.ADVISER, person.office());
        String site = place(person, Role.TEAM_LEADER, person.site());
        boolean serco = person.has(Role.QAT) || person.has(Role.CALLER);
        Map.<String, Object>of(
                        "all",
                        person.has(Role.DUTY_MANAGER),
                        "helpdesk",
                        person.has(Role.HELPDESK),
                        "office",
                        office,
                        "site",
                        site,
                        "serco",
                        serco,
                        "jobcentres",
                        OwnerGroup.jobcentre(office),
                        "leaders",
                        OwnerGroup.teamLeader(site),
                        "qats",
                        serco ? OwnerGroup.SERCO_QAT : NOWHERE)
                .forEach(query::setParameter);
    }

    private static String place(Person person, String role, Optional<String> place) {
        return person.has(role) ? place.orElse(NOWHERE) : NOWHERE;
    }
}

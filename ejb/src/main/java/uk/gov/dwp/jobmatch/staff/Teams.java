package uk.gov.dwp.jobmatch.staff;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import uk.gov.dwp.jobmatch.directory.Role;

/** Who does what work, in numbers, and how many of them can serve a customer in Welsh or in signs. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
public class Teams {

    /**
     * All who hold a role, at one site where it is held for a site; whoever is let in counts in each team they are of.
     *
     * @param site code
     * @param welsh how many of them speak Welsh
     * @param bsl how many of them use British Sign Language
     */
    public record Team(String role, Optional<String> site, long people, long welsh, long bsl) {}

    @Inject
    EntityManager entities;

    /** Those that have anybody, in the order of their work, then by site. */
    public List<Team> all() {
        List<?> rows = entities.createNativeQuery("""
                        select r.role, case when r.role in (:siteRoles) then p.site end, count(*),
                            count(*) filter (where p.speaks_welsh), count(*) filter (where p.signs_bsl)
                        from person p join person_role r using (username)
                        where p.active group by 1, 2
                        """, Object[].class)
                .setParameter(
                        "siteRoles",
                        Role.OF_PEOPLE.stream().filter(Role::needsSite).toList())
                .getResultList();
        return rows.stream()
                .map(row -> team((Object[]) row))
                .sorted(Comparator.comparing((Team team) -> Role.OF_PEOPLE.indexOf(team.role()))
                        .thenComparing(team -> team.site().orElse("")))
                .toList();
    }

    private static Team team(Object[] row) {
        return new Team(
                (String) row[0], Optional.ofNullable((String) row[1]), number(row[2]), number(row[3]), number(row[4]));
    }

    private static long number(Object count) {
        return ((Number) count).longValue();
    }
}

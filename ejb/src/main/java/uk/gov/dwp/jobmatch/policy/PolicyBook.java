package uk.gov.dwp.jobmatch.policy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import uk.gov.dwp.jobmatch.directory.PolicyTerms;
import uk.gov.dwp.jobmatch.directory.PolicyVersion;
import uk.gov.dwp.jobmatch.directory.PolicyVersion.State;
import uk.gov.dwp.jobmatch.directory.PostcodeArea;
import uk.gov.dwp.jobmatch.directory.PostcodeMap;
import uk.gov.dwp.jobmatch.directory.Role;

/** Every version of the policy that was ever agreed, and the one that waits: none is ever changed or thrown away. */
@Stateless
@RolesAllowed({Role.POLICY_OWNER, Role.DUTY_MANAGER, Role.AUDITOR, Role.ADMINISTRATOR})
public class PolicyBook {

    @Inject
    EntityManager entities;

    /** The agreed ones, those to come among them, the newest first. */
    public List<PolicyEdition> agreed() {
        return agreed(PostcodeMap.read(entities));
    }

    private List<PolicyEdition> agreed(PostcodeMap map) {
        List<PolicyVersion> versions = entities.createQuery(
                        "select p from PolicyVersion p where p.state = :agreed order by p.version", PolicyVersion.class)
                .setParameter("agreed", State.AGREED)
                .getResultList();
        List<PolicyEdition> editions = new ArrayList<>();
        Optional<PolicyTerms> before = Optional.empty();
        for (PolicyVersion version : versions) {
            PolicyEdition edition = edition(version, before, map);
            editions.add(edition);
            before = Optional.of(edition.terms());
        }
        Collections.reverse(editions);
        return editions;
    }

    /** What the next version starts from: the agreed one that is, or will be, in force last. */
    public PolicyEdition newest() {
        return agreed().get(0);
    }

    /**
     * A version that was agreed, proposed or dropped, set against the last agreed one before it.
     *
     * @throws NoSuchPolicy if there is none of that number
     */
    public PolicyEdition open(int number) {
        PolicyVersion version = entities.find(PolicyVersion.class, number);
        if (version == null) {
            throw new NoSuchPolicy();
        }
        PostcodeMap map = PostcodeMap.read(entities);
        Optional<PolicyTerms> before = agreed(map).stream()
                .filter(edition -> edition.version().version() < number)
                .findFirst()
                .map(PolicyEdition::terms);
        return edition(version, before, version.state() == State.AGREED ? map : map.and(areasOf(number)));
    }

    private List<PostcodeArea> areasOf(int number) {
        return entities.createQuery("select a from PostcodeArea a where a.id.version = :number", PostcodeArea.class)
                .setParameter("number", number)
                .getResultList();
    }

    private static PolicyEdition edition(PolicyVersion version, Optional<PolicyTerms> before, PostcodeMap map) {
        PolicyTerms terms = version.terms(map.at(version.version()));
        List<Difference> differences =
                before.map(then -> Difference.between(then, terms)).orElse(List.of());
        return new PolicyEdition(version, terms, differences);
    }
}

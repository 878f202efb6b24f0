package uk.gov.dwp.jobmatch.consent;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.InstantSource;
import java.util.List;
import uk.gov.dwp.jobmatch.directory.Person;
import uk.gov.dwp.jobmatch.directory.SignedIn;

/**
 * Writes down whose accounts were named to somebody without being opened, because an incident may be about one of them: their holders
 * can ask for that as for any look.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class NamedAccounts {

    private static final String NAMED = """
            insert into access_log (at, actor, role, account, incident, consent, result, code)
            select cast(:now as timestamptz), :actor, :role, account, :incident,
                coalesce((select case when c.given then 'GIVEN' else 'REVOKED' end from consent c
                    where c.account = named.account order by c.version desc limit 1), 'NEVER'), 'ALLOWED', :code
            from unnest(:accounts) named(account)
            """;

    @Inject
    EntityManager entities;

    @Inject
    SignedIn signedIn;

    @Inject
    InstantSource clock;

    /**
     * Each of them by its own line: whose it is was seen, and nothing of what they did.
     *
     * @param incident reference of the incident that was the reason
     */
    public void writeDown(List<String> accounts, String incident) {
        Person person = signedIn.person();
        entities.createNativeQuery(NAMED)
                .setParameter("now", clock.instant())
                .setParameter("actor", person.username())
                .setParameter("role", Viewer.of(person).role())
                .setParameter("incident", incident)
                .setParameter("code", Verdict.SHOWN_IN_PART.name())
                .setParameter("accounts", accounts.toArray(String[]::new))
                .executeUpdate();
    }
}

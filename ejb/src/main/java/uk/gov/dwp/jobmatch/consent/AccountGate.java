package uk.gov.dwp.jobmatch.consent;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import uk.gov.dwp.jobmatch.account.Account;
import uk.gov.dwp.jobmatch.directory.Person;
import uk.gov.dwp.jobmatch.directory.Role;
import uk.gov.dwp.jobmatch.directory.SignedIn;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.incident.Reference;
import uk.gov.dwp.jobmatch.incident.WhoMaySee;

/**
 * What every look at somebody's account passes, in the transaction that reads it: why, in which role, and consent as it stands
 * at that moment. Every try is written down. What is refused costs the same statements whatever the reason is, so that neither the
 * words nor the time tell an account without consent from none.
 */
@Stateless
@RolesAllowed({Role.ADVISER, Role.HELPDESK, Role.DUTY_MANAGER})
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class AccountGate {

    /** As many different accounts that were not open to them may somebody ask for within {@link #WINDOW}. */
    static final int MOST_GUESSES = 20;

    static final Duration WINDOW = Duration.ofHours(1);

    /** Has an end, though nothing is written there, so that the months to come need not be asked. */
    static final String GUESSES = """
            select count(distinct account) from access_log
            where actor = :actor and at > :since and at < :until and result = 'REFUSED'
            """;

    /** No account is called so. */
    private static final String NONE = "";

    @Inject
    EntityManager entities;

    @Inject
    Consents consents;

    @Inject
    WhoMaySee sight;

    @Inject
    SignedIn signedIn;

    @Inject
    InstantSource clock;

    /** Answers one try, and writes it down in the caller's transaction, which must end well even where it is refused. */
    public Look pass(Ask ask) {
        Person person = signedIn.person();
        Viewer viewer = Viewer.of(person);
        Grounds grounds = grounds(ask, viewer);
        String asked = Objects.requireNonNullElse(grounds.account(), NONE);
        boolean tooMany = guesses(person.username()) >= MOST_GUESSES;
        Optional<Account> account = consents.held(asked);
        ConsentNow consent = consents.now(asked);
        boolean entrusted = isEntrusted(asked, person);
        Verdict verdict = verdict(grounds, tooMany, Verdict.on(account, viewer, consent, entrusted));
        Look look = new Look(verdict, viewer, grounds.account(), person.username(), clock.instant());
        entities.persist(new AccessRecord(look, grounds, consent));
        return look.asTold();
    }

    private static Verdict verdict(Grounds grounds, boolean tooMany, Verdict onAccount) {
        if (grounds.flaw() != null) {
            return grounds.flaw();
        }
        return tooMany ? Verdict.TOO_MANY : onAccount;
    }

    private Grounds grounds(Ask ask, Viewer viewer) {
        return ask.incident() == null ? byReason(ask, viewer) : byIncident(ask.incident());
    }

    private Grounds byReason(Ask ask, Viewer viewer) {
        String reason = ask.stated().orElse(null);
        boolean good = reason != null && viewer.mayStateReason();
        return new Grounds(ask.named().orElse(null), null, reason, good ? null : Verdict.NO_REASON);
    }

    /** The incident says whose account it is about; one that the asker may not see says nothing. */
    private Grounds byIncident(String typed) {
        Optional<Reference> reference = Reference.parse(typed);
        String account = reference
                .map(asked -> entities.find(Incident.class, asked.number()))
                .filter(found -> found.reference().equals(typed) && sight.mayBeSeen(found.id()))
                .map(found -> found.form().customer().accountRef())
                .orElse(null);
        String incident = reference.map(Reference::toString).orElse(null);
        return new Grounds(account, incident, null, account == null ? Verdict.NO_INCIDENT : null);
    }

    /** Whether a restriction names this person; asked of every account, so that a refusal costs the same whatever it is for. */
    private boolean isEntrusted(String account, Person person) {
        return !entities.createNativeQuery(
                        "select 1 from account_restriction where account = :account and officer = :officer")
                .setParameter("account", account)
                .setParameter("officer", person.username())
                .getResultList()
                .isEmpty();
    }

    private long guesses(String actor) {
        Instant now = clock.instant();
        return (Long) entities.createNativeQuery(GUESSES, Long.class)
                .setParameter("actor", actor)
                .setParameter("since", now.minus(WINDOW))
                .setParameter("until", now.plus(WINDOW))
                .getSingleResult();
    }
}

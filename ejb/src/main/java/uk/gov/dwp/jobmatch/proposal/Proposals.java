package uk.gov.dwp.jobmatch.proposal;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditTrail;
import uk.gov.dwp.jobmatch.directory.Role;
import uk.gov.dwp.jobmatch.directory.SignedIn;
import uk.gov.dwp.jobmatch.proposal.NotConfirmed.Why;
import uk.gov.dwp.jobmatch.proposal.ProposedChange.Kind;
import uk.gov.dwp.jobmatch.proposal.ProposedChange.State;

/** Keeps what was proposed until a second person settles it. The audit names it by its number: it may hold an address. */
@Stateless
@RolesAllowed({Role.ADMINISTRATOR, Role.DUTY_MANAGER})
public class Proposals {

    private static final int NEWEST = 50;
    private static final int CODE_DIGITS = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    EntityManager entities;

    @Inject
    SignedIn signedIn;

    @Inject
    AuditTrail audit;

    @Inject
    InstantSource clock;

    /** Those that wait above an id, the oldest first; those whose time is up are gone. */
    public List<ProposedChange> waiting(long after, int limit) {
        return entities.createQuery("""
                        select c from ProposedChange c where c.state = :waiting and c.lapsesAt > :now and c.id > :after order by c.id
                        """, ProposedChange.class)
                .setParameter("waiting", State.WAITING)
                .setParameter("now", clock.instant())
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
    }

    /** What became of the last, the newest first. */
    public List<ProposedChange> settled() {
        return entities.createQuery("""
                        select c from ProposedChange c where c.state <> :waiting order by c.settledAt desc, c.id desc
                        """, ProposedChange.class)
                .setParameter("waiting", State.WAITING)
                .setMaxResults(NEWEST)
                .getResultList();
    }

    /** What waits to be changed of this; empty where nothing does. */
    @PermitAll
    public Optional<ProposedChange> waitingFor(Kind kind, String subject) {
        return waitingRow(kind, subject).filter(change -> change.isWaiting(clock.instant()));
    }

    /** Asks for a change, in the caller's transaction; one of the same thing that waited is outdated by it. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public ProposedChange propose(Proposal proposal) {
        Instant now = clock.instant();
        withdraw(proposal.kind(), proposal.subject());
        entities.flush();
        String code = proposal.kind() == Kind.MAILBOX_ADDRESS ? digits() : null;
        ProposedChange change = new ProposedChange(proposal, code, signedIn.name(), now);
        entities.persist(change);
        audit.record(AuditAction.CHANGE_PROPOSED, change.subject(), brief(change));
        return change;
    }

    /** Asks for a change no more, in the caller's transaction; does nothing where none waits. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void withdraw(Kind kind, String subject) {
        waitingRow(kind, subject).ifPresent(change -> change.settle(State.OUTDATED, signedIn.name(), clock.instant()));
    }

    /**
     * The change that the caller is about to confirm, locked until the transaction ends; empty where the code is wrong, which
     * ends the wait if it happens too often.
     *
     * @throws NotConfirmed if the caller cannot be the second person, or it waits no more
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public Optional<ProposedChange> confirming(long id, String code) {
        ProposedChange change = locked(id);
        if (change.proposedBy().equals(signedIn.name())
                || (change.kind() == Kind.ROLES && change.subject().equals(signedIn.name()))) {
            throw new NotConfirmed(Why.OWN);
        }
        if (change.isShown(code)) {
            settle(change, State.CONFIRMED, AuditAction.CHANGE_CONFIRMED);
            return Optional.of(change);
        }
        if (change.isGuessed()) {
            settle(change, State.DECLINED, AuditAction.CHANGE_DECLINED);
        }
        return Optional.empty();
    }

    /** Says no, or thinks better of it. */
    public void decline(long id) {
        settle(locked(id), State.DECLINED, AuditAction.CHANGE_DECLINED);
    }

    private ProposedChange locked(long id) {
        ProposedChange change = entities.find(ProposedChange.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (change == null || !change.isWaiting(clock.instant())) {
            throw new NotConfirmed(Why.GONE);
        }
        return change;
    }

    private void settle(ProposedChange change, State how, AuditAction action) {
        change.settle(how, signedIn.name(), clock.instant());
        audit.record(action, change.subject(), brief(change));
    }

    private Optional<ProposedChange> waitingRow(Kind kind, String subject) {
        return entities.createQuery("""
                        select c from ProposedChange c where c.kind = :kind and c.subject = :subject and c.state = :waiting
                        """, ProposedChange.class)
                .setParameter("kind", kind)
                .setParameter("subject", subject)
                .setParameter("waiting", State.WAITING)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** Kind and number; before and after too, unless they are addresses. */
    private static String brief(ProposedChange change) {
        String named = change.kind() + " " + change.id();
        return change.kind() == Kind.MAILBOX_ADDRESS ? named : named + " " + change.before() + " > " + change.after();
    }

    private static String digits() {
        return RANDOM.ints(CODE_DIGITS, 0, 10)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
    }
}

package uk.gov.dwp.jobmatch.policy;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditTrail;
import uk.gov.dwp.jobmatch.directory.Directory;
import uk.gov.dwp.jobmatch.directory.PolicyTerms;
import uk.gov.dwp.jobmatch.directory.PolicyVersion;
import uk.gov.dwp.jobmatch.directory.PostcodeArea;
import uk.gov.dwp.jobmatch.directory.Role;
import uk.gov.dwp.jobmatch.directory.SignedIn;
import uk.gov.dwp.jobmatch.directory.Site;
import uk.gov.dwp.jobmatch.policy.PolicyFault.Kind;
import uk.gov.dwp.jobmatch.proposal.NotConfirmed;
import uk.gov.dwp.jobmatch.proposal.Proposal;
import uk.gov.dwp.jobmatch.proposal.Proposals;
import uk.gov.dwp.jobmatch.proposal.ProposedChange;
import uk.gov.dwp.jobmatch.worktime.WorkingCalendar;

/** Where the policy owner proposes a new version: it counts from the start of its day, if a second person has agreed before. */
@Stateless
@RolesAllowed(Role.POLICY_OWNER)
public class PolicyDesk {

    /** What proposals are about: there is but one policy. */
    public static final String SUBJECT = "POLICY";

    /** Locked by whoever adds a version, so that two people do it one after the other. */
    private static final int FIRST = 1;

    @Inject
    EntityManager entities;

    @Inject
    Directory directory;

    @Inject
    PolicyBook book;

    @Inject
    Proposals proposals;

    @Inject
    SignedIn signedIn;

    @Inject
    AuditTrail audit;

    @Inject
    InstantSource clock;

    /**
     * All that keeps these terms from being proposed for that day; empty where nothing does.
     *
     * @param from null where no day was given
     */
    public List<PolicyFault> faults(@Nullable LocalDate from, PolicyTerms terms) {
        List<PolicyFault> faults = new ArrayList<>(PolicyRules.faults(terms, workingSites()));
        PolicyEdition newest = book.newest();
        dateFault(from, newest).map(PolicyFault::of).ifPresent(faults::add);
        if (faults.isEmpty() && Difference.between(newest.terms(), terms).isEmpty()) {
            faults.add(PolicyFault.of(Kind.NOTHING_NEW));
        }
        return faults;
    }

    private Optional<Kind> dateFault(@Nullable LocalDate from, PolicyEdition newest) {
        if (from == null) {
            return Optional.of(Kind.DATE_MISSING);
        }
        if (!from.isAfter(WorkingCalendar.dayOf(clock.instant()))) {
            return Optional.of(Kind.DATE_NOT_AHEAD);
        }
        boolean free = WorkingCalendar.startOf(from).isAfter(newest.version().effectiveFrom());
        return free ? Optional.empty() : Optional.of(Kind.DATE_TAKEN);
    }

    private Set<String> workingSites() {
        return directory.workingSites().stream().map(Site::code).collect(Collectors.toSet());
    }

    /** What these terms would change of the newest version. */
    public List<Difference> differences(PolicyTerms terms) {
        return Difference.between(book.newest().terms(), terms);
    }

    /**
     * Asks for a new version from the start of a day in the United Kingdom.
     *
     * @throws PolicyWaits if another one waits already
     */
    public void propose(LocalDate from, PolicyTerms terms) {
        entities.find(PolicyVersion.class, FIRST, LockModeType.PESSIMISTIC_WRITE);
        if (proposals.waitingFor(ProposedChange.Kind.POLICY, SUBJECT).isPresent()) {
            throw new PolicyWaits();
        }
        if (!faults(from, terms).isEmpty()) {
            throw new IllegalArgumentException("A policy with faults cannot be proposed");
        }
        dropWhatWaited();
        PolicyEdition newest = book.newest();
        int number = nextNumber();
        entities.persist(
                new PolicyVersion(number, WorkingCalendar.startOf(from), terms, signedIn.name(), clock.instant()));
        List<Difference> differences = Difference.between(newest.terms(), terms);
        differences.stream()
                .filter(difference -> difference.term() == PolicyTerm.POSTCODE_AREA)
                .forEach(area -> entities.persist(
                        new PostcodeArea(area.subject(), number, area.after().isEmpty() ? null : area.after())));
        proposals.propose(new Proposal(
                ProposedChange.Kind.POLICY,
                SUBJECT,
                String.valueOf(newest.version().version()),
                String.valueOf(number)));
    }

    /**
     * Thinks better of a version that waits.
     *
     * @return false where another one waits by now, or none: then nothing is done
     */
    public boolean withdraw(int number) {
        entities.find(PolicyVersion.class, FIRST, LockModeType.PESSIMISTIC_WRITE);
        boolean waits = proposals
                .waitingFor(ProposedChange.Kind.POLICY, SUBJECT)
                .filter(change -> change.after().equals(String.valueOf(number)))
                .isPresent();
        if (waits) {
            dropWhatWaited();
            proposals.withdraw(ProposedChange.Kind.POLICY, SUBJECT);
            audit.record(AuditAction.POLICY_WITHDRAWN, SUBJECT, null);
        }
        return waits;
    }

    /**
     * A second person has agreed: the version counts from its day on.
     *
     * @throws NotConfirmed if that day has begun, another version was agreed since, or a site that it names was switched off
     */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void confirmed(ProposedChange change) {
        PolicyVersion version =
                entities.find(PolicyVersion.class, Integer.parseInt(change.after()), LockModeType.PESSIMISTIC_WRITE);
        Instant now = clock.instant();
        PolicyEdition edition = book.open(version.version());
        boolean stale = !String.valueOf(book.newest().version().version()).equals(change.before());
        boolean sound = PolicyRules.faults(edition.terms(), workingSites()).isEmpty();
        if (stale || !sound || !version.effectiveFrom().isAfter(now)) {
            throw new NotConfirmed(NotConfirmed.Why.STALE);
        }
        version.agree(signedIn.name(), now);
        audit.record(
                AuditAction.POLICY_AGREED, SUBJECT, version.version() + ": " + Difference.codes(edition.differences()));
    }

    private void dropWhatWaited() {
        entities.createQuery("select p from PolicyVersion p where p.state = :proposed", PolicyVersion.class)
                .setParameter("proposed", PolicyVersion.State.PROPOSED)
                .getResultList()
                .forEach(PolicyVersion::drop);
    }

    private int nextNumber() {
        return entities.createQuery("select max(p.version) from PolicyVersion p", Integer.class)
                        .getSingleResult()
                + 1;
    }
}

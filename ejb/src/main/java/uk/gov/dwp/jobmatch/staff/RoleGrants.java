package uk.gov.dwp.jobmatch.staff;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditTrail;
import uk.gov.dwp.jobmatch.directory.Duties;
import uk.gov.dwp.jobmatch.directory.Person;
import uk.gov.dwp.jobmatch.proposal.NotConfirmed;
import uk.gov.dwp.jobmatch.proposal.Proposal;
import uk.gov.dwp.jobmatch.proposal.Proposals;
import uk.gov.dwp.jobmatch.proposal.ProposedChange;
import uk.gov.dwp.jobmatch.proposal.ProposedChange.Kind;

/** Roles that open other people's rights or reach customers: one administrator asks for them, and another person agrees. */
@Stateless
@PermitAll
public class RoleGrants {

    @Inject
    EntityManager entities;

    @Inject
    Proposals proposals;

    @Inject
    DutyRules rules;

    @Inject
    AuditTrail audit;

    /** Asks for what is not given yet; what was asked for before is asked for no more. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void propose(String username, Duties given, Duties wanted) {
        if (given.equals(wanted)) {
            proposals.withdraw(Kind.ROLES, username);
        } else {
            proposals.propose(new Proposal(Kind.ROLES, username, given.code(), wanted.code()));
        }
    }

    /**
     * Gives the roles that a second person has agreed to.
     *
     * @throws NotConfirmed if the person's duties are no longer those that the roles were asked for
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void confirmed(ProposedChange change) {
        Person person = HeldPerson.of(entities, change.subject())
                .filter(Person::isActive)
                .filter(found -> found.duties().code().equals(change.before()))
                .orElseThrow(() -> new NotConfirmed(NotConfirmed.Why.STALE));
        Duties wanted = Duties.of(change.after());
        rules.check(wanted, person.email());
        person.assign(wanted);
        audit.record(AuditAction.PERSON_ASSIGNED, person.username(), change.before() + " > " + change.after());
    }
}

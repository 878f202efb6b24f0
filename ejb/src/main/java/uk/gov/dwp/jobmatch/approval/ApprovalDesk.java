package uk.gov.dwp.jobmatch.approval;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import uk.gov.dwp.jobmatch.directory.Role;
import uk.gov.dwp.jobmatch.place.Mailboxes;
import uk.gov.dwp.jobmatch.place.Sites;
import uk.gov.dwp.jobmatch.policy.PolicyDesk;
import uk.gov.dwp.jobmatch.proposal.Proposals;
import uk.gov.dwp.jobmatch.proposal.ProposedChange;
import uk.gov.dwp.jobmatch.staff.RoleGrants;

/** Makes a proposed change when a second person confirms it, in one transaction with their word. */
@Stateless
@RolesAllowed({Role.ADMINISTRATOR, Role.DUTY_MANAGER})
public class ApprovalDesk {

    @Inject
    Proposals proposals;

    @Inject
    RoleGrants roles;

    @Inject
    Mailboxes mailboxes;

    @Inject
    PolicyDesk policies;

    @Inject
    Sites sites;

    /**
     * Confirms a change and makes it.
     *
     * @param code what the mail to a new address says; empty where none was sent
     * @return whether it is made; false where the code is wrong
     * @throws uk.gov.dwp.jobmatch.proposal.NotConfirmed if the caller cannot confirm it, or it can be made no more
     */
    public boolean confirm(long id, String code) {
        Optional<ProposedChange> change = proposals.confirming(id, code);
        change.ifPresent(this::make);
        return change.isPresent();
    }

    private void make(ProposedChange change) {
        switch (change.kind()) {
            case ROLES -> roles.confirmed(change);
            case MAILBOX_ADDRESS -> mailboxes.confirmed(change);
            case POLICY -> policies.confirmed(change);
            case SITE_MAILBOX -> sites.confirmed(change);
        }
    }
}

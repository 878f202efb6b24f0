package uk.gov.dwp.jobmatch.web.place;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import uk.gov.dwp.jobmatch.proposal.ProposedChange;
import uk.gov.dwp.jobmatch.web.language.Names;
import uk.gov.dwp.jobmatch.web.oversight.DutiesInWords;

/** Says in words what would change, from what to what. */
@Named
@RequestScoped
public class ChangeWords {

    @Inject
    Names names;

    @Inject
    DutiesInWords duties;

    public String subject(ProposedChange change) {
        return switch (change.kind()) {
            case ROLES -> names.actor(change.subject());
            case MAILBOX_ADDRESS -> names.mailbox(change.subject());
        };
    }

    public String before(ProposedChange change) {
        return inWords(change, change.before());
    }

    public String after(ProposedChange change) {
        return inWords(change, change.after());
    }

    private String inWords(ProposedChange change, String code) {
        return switch (change.kind()) {
            case ROLES -> duties.inWords(code);
            case MAILBOX_ADDRESS -> code;
        };
    }
}

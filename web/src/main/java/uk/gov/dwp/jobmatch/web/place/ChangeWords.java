package uk.gov.dwp.jobmatch.web.place;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import uk.gov.dwp.jobmatch.policy.PolicyBook;
import uk.gov.dwp.jobmatch.policy.PolicyEdition;
import uk.gov.dwp.jobmatch.proposal.ProposedChange;
import uk.gov.dwp.jobmatch.web.language.Names;
import uk.gov.dwp.jobmatch.web.language.Words;
import uk.gov.dwp.jobmatch.web.oversight.DutiesInWords;
import uk.gov.dwp.jobmatch.web.policy.PolicyWords;

/** Says in words what would change, from what to what. */
@Named
@RequestScoped
public class ChangeWords {

    @Inject
    Names names;

    @Inject
    DutiesInWords duties;

    @Inject
    PolicyBook policies;

    @Inject
    PolicyWords policyWords;

    @Inject
    Words words;

    public String subject(ProposedChange change) {
        return switch (change.kind()) {
            case ROLES -> names.actor(change.subject());
            case MAILBOX_ADDRESS -> names.mailbox(change.subject());
            case SITE_MAILBOX -> names.site(change.subject());
            case POLICY -> words.of("policy.number", change.after());
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
            case SITE_MAILBOX -> names.mailbox(code);
            case POLICY -> words.of("policy.number", code);
        };
    }

    /** What would change of the policy, thing by thing, and from when on. */
    public List<String> details(ProposedChange change) {
        PolicyEdition proposed = policies.open(Integer.parseInt(change.after()));
        String from = words.of("policy.from-day", policyWords.day(proposed.version()));
        return Stream.concat(Stream.of(from), policyWords.sentences(proposed.differences()).stream())
                .toList();
    }
}

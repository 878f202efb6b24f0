package uk.gov.dwp.jobmatch.web.policy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.directory.Directory;
import uk.gov.dwp.jobmatch.policy.PolicyBook;
import uk.gov.dwp.jobmatch.policy.PolicyDesk;
import uk.gov.dwp.jobmatch.policy.PolicyEdition;
import uk.gov.dwp.jobmatch.proposal.Proposals;
import uk.gov.dwp.jobmatch.proposal.ProposedChange;
import uk.gov.dwp.jobmatch.web.access.Page;
import uk.gov.dwp.jobmatch.web.form.Notices;

/** Every version of the policy with what it changed, and the one that waits for a second person. */
@Named
@RequestScoped
public class PolicyEditions {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    @Inject
    PolicyBook book;

    @Inject
    PolicyDesk desk;

    @Inject
    Proposals proposals;

    @Inject
    Directory directory;

    @Inject
    Notices notices;

    @Inject
    HttpServletRequest request;

    private @Nullable List<PolicyEdition> agreed;
    private boolean asked;
    private @Nullable ProposedChange waiting;
    private @Nullable PolicyEdition proposed;

    /** The newest first. */
    public List<PolicyEdition> getAgreed() {
        if (agreed == null) {
            agreed = book.agreed();
        }
        return agreed;
    }

    /** Where a version stands: it was, it is or it will be in force. */
    public String standing(PolicyEdition edition) {
        int inForce = directory.policy().version();
        int number = edition.version().version();
        return number == inForce ? "NOW" : number < inForce ? "PAST" : "COMING";
    }

    /** What waits for a second person; null where nothing does. */
    public @Nullable ProposedChange getWaiting() {
        if (!asked) {
            waiting = proposals
                    .waitingFor(ProposedChange.Kind.POLICY, PolicyDesk.SUBJECT)
                    .orElse(null);
            asked = true;
        }
        return waiting;
    }

    public @Nullable PolicyEdition getProposed() {
        ProposedChange change = getWaiting();
        if (proposed == null && change != null) {
            proposed = book.open(Integer.parseInt(change.after()));
        }
        return proposed;
    }

    /** Of the version that the reader saw: another one may wait by now. */
    public String withdraw() {
        String seen = Objects.requireNonNullElse(request.getParameter("proposed"), "");
        if (NUMBER.matcher(seen).matches() && desk.withdraw(Integer.parseInt(seen))) {
            notices.say("policy.withdrawn");
        } else {
            notices.warn("problem.change.GONE");
        }
        return Page.POLICY.afresh();
    }
}

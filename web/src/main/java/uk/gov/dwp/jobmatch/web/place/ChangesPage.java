package uk.gov.dwp.jobmatch.web.place;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.approval.ApprovalDesk;
import uk.gov.dwp.jobmatch.directory.Directory;
import uk.gov.dwp.jobmatch.place.AddressTaken;
import uk.gov.dwp.jobmatch.proposal.NotConfirmed;
import uk.gov.dwp.jobmatch.proposal.Proposals;
import uk.gov.dwp.jobmatch.proposal.ProposedChange;
import uk.gov.dwp.jobmatch.staff.NotAllowed;
import uk.gov.dwp.jobmatch.web.access.Page;
import uk.gov.dwp.jobmatch.web.form.Notices;
import uk.gov.dwp.jobmatch.web.form.Problems;
import uk.gov.dwp.jobmatch.web.list.KeysetPage;
import uk.gov.dwp.jobmatch.web.list.ListPlace;
import uk.gov.dwp.jobmatch.web.session.Visitor;

/** What waits for a second person, who confirms or declines it here, and what became of the last. */
@Named
@RequestScoped
public class ChangesPage {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}");
    private static final int ROWS = 25;
    private static final String AGAIN = Page.CHANGES.afresh();

    @Inject
    Proposals proposals;

    @Inject
    ApprovalDesk desk;

    @Inject
    Directory directory;

    @Inject
    Problems problems;

    @Inject
    Notices notices;

    @Inject
    Visitor visitor;

    @Inject
    HttpServletRequest request;

    @Inject
    ListPlace place;

    private @Nullable KeysetPage<ProposedChange> waiting;
    private @Nullable List<ProposedChange> settled;

    /** The oldest first. */
    public KeysetPage<ProposedChange> getWaiting() {
        if (waiting == null) {
            waiting = place.page(
                    ROWS,
                    ProposedChange::id,
                    (id, limit) -> proposals.waiting(ListPlace.number(id, Long.MIN_VALUE), limit));
        }
        return waiting;
    }

    public List<ProposedChange> getSettled() {
        if (settled == null) {
            settled = proposals.settled();
        }
        return settled;
    }

    /** Whether the reader cannot be the second person. */
    public boolean isOwn(ProposedChange change) {
        String reader = visitor.getUsername();
        boolean gains =
                change.kind() == ProposedChange.Kind.ROLES && change.subject().equals(reader);
        return gains || change.proposedBy().equals(reader);
    }

    public @Nullable String confirm() {
        return chosen("confirm").map(this::confirm).orElse(null);
    }

    public @Nullable String decline() {
        return chosen("decline").map(this::decline).orElse(null);
    }

    /** The change that a button names; one that waits no more is refused by its desk. */
    private Optional<Long> chosen(String button) {
        return Optional.ofNullable(request.getParameter(button))
                .filter(id -> NUMBER.matcher(id).matches())
                .map(Long::valueOf);
    }

    private @Nullable String confirm(long id) {
        try {
            if (desk.confirm(id, code(id))) {
                directory.forget();
                notices.say("change.confirmed");
                return AGAIN;
            }
            problems.add("code-" + id, "problem.change.code");
        } catch (NotConfirmed refused) {
            problems.add("change-" + id, "problem.change." + refused.why());
        } catch (NotAllowed | AddressTaken changedSince) {
            problems.add("change-" + id, "problem.change.STALE");
        }
        return null;
    }

    private @Nullable String decline(long id) {
        try {
            proposals.decline(id);
            notices.say("change.declined");
            return AGAIN;
        } catch (NotConfirmed refused) {
            problems.add("change-" + id, "problem.change." + refused.why());
            return null;
        }
    }

    /** What was typed as the code of a change. */
    public String code(long id) {
        return Objects.requireNonNullElse(request.getParameter("code-" + id), "")
                .strip();
    }
}

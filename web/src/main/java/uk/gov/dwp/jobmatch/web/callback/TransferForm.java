package uk.gov.dwp.jobmatch.web.callback;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.callback.Transfer;
import uk.gov.dwp.jobmatch.callback.TransferDesk;
import uk.gov.dwp.jobmatch.directory.Role;
import uk.gov.dwp.jobmatch.web.access.Page;
import uk.gov.dwp.jobmatch.web.form.Notices;
import uk.gov.dwp.jobmatch.web.form.Problems;
import uk.gov.dwp.jobmatch.web.form.Typed;
import uk.gov.dwp.jobmatch.web.language.Names;
import uk.gov.dwp.jobmatch.web.session.Visitor;

/** Where a call is given to another group, and where one reads which groups have had it. */
@Named
@RequestScoped
public class TransferForm {

    private static final int LONGEST_REASON = 1000;

    @Inject
    OpenCallback open;

    @Inject
    TransferDesk desk;

    @Inject
    Problems problems;

    @Inject
    Notices notices;

    @Inject
    Names names;

    @Inject
    Visitor visitor;

    private final Typed typed = new Typed();
    private @Nullable List<String> destinations;

    /** Whether to show it. Once sent it stays until its answer is out, or its words would not be read. */
    public boolean isShown() {
        return visitor.hasSent("transfer-form")
                || (isLeader() && !getDestinations().isEmpty());
    }

    private boolean isLeader() {
        return visitor.holds(Role.TEAM_LEADER) || visitor.holds(Role.QAT) || visitor.holds(Role.DUTY_MANAGER);
    }

    public @Nullable String transfer() {
        String group = typed.text("transferTo");
        String reason = typed.text("transferReason");
        problems.checkGiven("transferTo", group);
        problems.checkGiven("transferReason", reason);
        problems.checkLength("transferReason", reason, LONGEST_REASON);
        if (problems.isPresent()) {
            return null;
        }
        return open.act("transferTo", (id, version) -> {
            desk.transfer(id, version, group, reason);
            notices.say("callback.transferred", open.getReference(), names.group(group));
            return Page.CALLBACKS.afresh();
        });
    }

    /** Codes of the groups that it can go to. */
    public List<String> getDestinations() {
        if (destinations == null) {
            destinations = open.isPresent() ? desk.destinations(open.getCallback()) : List.of();
        }
        return destinations;
    }

    /** Where it has been before, the oldest first. */
    public List<Transfer> getPast() {
        return desk.of(open.getCallback());
    }

    public Map<String, @Nullable Object> getFields() {
        return typed.getFields();
    }
}

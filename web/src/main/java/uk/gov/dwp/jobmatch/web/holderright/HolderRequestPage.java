package uk.gov.dwp.jobmatch.web.holderright;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.Objects;
import java.util.function.ObjIntConsumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.holderright.Decision;
import uk.gov.dwp.jobmatch.holderright.DecisionDesk;
import uk.gov.dwp.jobmatch.holderright.Erased;
import uk.gov.dwp.jobmatch.holderright.HolderField;
import uk.gov.dwp.jobmatch.holderright.HolderRequest;
import uk.gov.dwp.jobmatch.holderright.HolderRequest.State;
import uk.gov.dwp.jobmatch.holderright.HolderRequests;
import uk.gov.dwp.jobmatch.holderright.RequestNotPossible;
import uk.gov.dwp.jobmatch.web.access.Page;
import uk.gov.dwp.jobmatch.web.form.Changes;
import uk.gov.dwp.jobmatch.web.form.Lookup;
import uk.gov.dwp.jobmatch.web.form.Notices;
import uk.gov.dwp.jobmatch.web.form.Problems;
import uk.gov.dwp.jobmatch.web.session.Visitor;

/** One request of an account's holder: how it stands, and what the reader can do about it. */
@Named
@RequestScoped
public class HolderRequestPage {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    @Inject
    HolderRequests requests;

    @Inject
    DecisionDesk desk;

    @Inject
    Changes changes;

    @Inject
    Problems problems;

    @Inject
    Notices notices;

    @Inject
    Lookup lookup;

    @Inject
    Visitor visitor;

    /** Known from the first phase on: what a page shows decides what Faces reads of a form that was sent. */
    @Inject
    @ManagedProperty("#{param.request}")
    @Nullable
    String asked;

    private int version;
    private @Nullable HolderRequest request;
    private @Nullable Map<HolderField, String> corrections;
    private @Nullable Integer openIncidents;

    @PostConstruct
    void begin() {
        if (asked != null && NUMBER.matcher(asked).matches()) {
            request = requests.open(Long.parseLong(asked)).orElse(null);
        }
        if (request != null) {
            version = request.version();
        }
    }

    /** Answers as if there were no such page where there is no such request. */
    public void open() {
        if (request == null) {
            lookup.notFound();
        }
    }

    public boolean isPresent() {
        return request != null;
    }

    /** Agrees as the second person, which carries it out. */
    public @Nullable String agree() {
        return act("agree", "holder.agreed", desk::agree);
    }

    public @Nullable String sendBack() {
        return act("agree", "holder.sent-back", desk::sendBack);
    }

    public @Nullable String handedOver() {
        return act("handed-over", "holder.handed-over", desk::handedOver);
    }

    public @Nullable String withdraw() {
        return act("withdraw", "holder.withdrawn", desk::withdraw);
    }

    /** Does something about it as the reader saw it, and shows it again; or says why it could not be done. */
    @Nullable
    String act(String field, String said, ObjIntConsumer<Long> deed) {
        long id = getRequest().id();
        try {
            return changes.attempt(field, () -> {
                deed.accept(id, version);
                notices.say(said);
                return Page.HOLDER_REQUEST.afresh("request", id);
            });
        } catch (RequestNotPossible refused) {
            problems.add(field, "problem.holder." + refused.why());
            return null;
        }
    }

    public boolean isOpen() {
        return getRequest().state() == State.OPEN;
    }

    /** Whether it waits for a second person. */
    public boolean isProposed() {
        return getRequest().state() == State.PROPOSED;
    }

    /** Whether the reader decided it, and cannot be the one who agrees. */
    public boolean isOwn() {
        return visitor.is(getRequest().decision().map(Decision::proposedBy));
    }

    /** Whether its file can be made, and has not been handed over. */
    public boolean isToHandOver() {
        return getRequest().state() == State.AGREED && getRequest().kind().isFile();
    }

    /** When and why there is nothing left to hand over; null while there is. */
    public @Nullable Erased getErased() {
        return requests.erased(getRequest()).orElse(null);
    }

    public boolean isExtendable() {
        return !getRequest().state().isEnded() && getRequest().extendedWhy().isEmpty();
    }

    /** What is proposed to be corrected: what it is, and how it should be. */
    public Map<HolderField, String> getCorrections() {
        if (corrections == null) {
            corrections = desk.corrections(getRequest());
        }
        return corrections;
    }

    /** How many incidents of the account are open. */
    public int getOpenIncidents() {
        if (openIncidents == null) {
            openIncidents = desk.openIncidents(getRequest());
        }
        return openIncidents;
    }

    public HolderRequest getRequest() {
        return Objects.requireNonNull(request);
    }

    /** It travels with every form. */
    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}

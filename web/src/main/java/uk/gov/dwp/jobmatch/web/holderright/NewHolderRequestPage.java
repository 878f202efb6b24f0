package uk.gov.dwp.jobmatch.web.holderright;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.holderright.Asked;
import uk.gov.dwp.jobmatch.holderright.HolderRequest;
import uk.gov.dwp.jobmatch.holderright.HolderRequests;
import uk.gov.dwp.jobmatch.holderright.RequestNotPossible;
import uk.gov.dwp.jobmatch.holderright.RequestNotPossible.Why;
import uk.gov.dwp.jobmatch.web.access.Page;
import uk.gov.dwp.jobmatch.web.form.Notices;
import uk.gov.dwp.jobmatch.web.form.Problems;
import uk.gov.dwp.jobmatch.web.form.Typed;
import uk.gov.dwp.jobmatch.worktime.WorkingCalendar;

/** Records what an account's holder asks for: from then on its month is watched. */
@Named
@RequestScoped
public class NewHolderRequestPage {

    @Inject
    HolderRequests requests;

    @Inject
    Problems problems;

    @Inject
    Notices notices;

    @Inject
    InstantSource clock;

    private final Typed typed = new Typed();

    @PostConstruct
    void begin() {
        typed.put("holderReceived", WorkingCalendar.dayOf(clock.instant()).toString());
    }

    public @Nullable String save() {
        HolderRequest.Kind kind = typed.choice("holderKind", HolderRequest.Kind.class);
        HolderRequest.Identity identity = typed.choice("holderIdentity", HolderRequest.Identity.class);
        LocalDate received = typed.day("holderReceived").orElse(null);
        problems.checkChosen("holderKind", kind);
        problems.checkGiven("holderAccount", typed.text("holderAccount"));
        problems.checkChosen("holderReceived", received);
        problems.checkChosen("holderIdentity", identity);
        if (kind == null || identity == null || received == null || problems.isPresent()) {
            return null;
        }
        return record(new Asked(kind, typed.text("holderAccount"), received, identity));
    }

    private @Nullable String record(Asked asked) {
        try {
            HolderRequest request = requests.record(asked);
            notices.say("holder.recorded", request.reference());
            return Page.HOLDER_REQUEST.afresh("request", request.id());
        } catch (RequestNotPossible refused) {
            boolean day = refused.why() == Why.RECEIVED_IN_FUTURE;
            problems.add(day ? "holderReceived" : "holderAccount", "problem.holder." + refused.why());
            return null;
        }
    }

    public HolderRequest.Kind[] getKinds() {
        return HolderRequest.Kind.values();
    }

    public HolderRequest.Identity[] getIdentities() {
        return HolderRequest.Identity.values();
    }

    public Map<String, @Nullable Object> getFields() {
        return typed.getFields();
    }
}

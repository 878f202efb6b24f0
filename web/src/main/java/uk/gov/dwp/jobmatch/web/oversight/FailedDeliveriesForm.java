package uk.gov.dwp.jobmatch.web.oversight;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.delivery.DiscardReason;
import uk.gov.dwp.jobmatch.delivery.FailedDeliveries;
import uk.gov.dwp.jobmatch.web.access.Page;
import uk.gov.dwp.jobmatch.web.form.Notices;
import uk.gov.dwp.jobmatch.web.form.Problems;
import uk.gov.dwp.jobmatch.web.form.Ticks;
import uk.gov.dwp.jobmatch.web.form.Ticks.Tick;
import uk.gov.dwp.jobmatch.web.form.Typed;

/** What a person decides about the mails they ticked: to send them again, or to give them up and say why. */
@Named
@RequestScoped
public class FailedDeliveriesForm {

    @Inject
    FailedDeliveries deliveries;

    @Inject
    Ticks ticks;

    @Inject
    Problems problems;

    @Inject
    Notices notices;

    private final Typed typed = new Typed();

    public @Nullable String resend() {
        return act("failed.resent", deliveries::resend);
    }

    public @Nullable String discard() {
        DiscardReason reason = typed.choice("discardReason", DiscardReason.class);
        problems.checkChosen("discardReason", reason);
        return act("failed.discarded", mail -> reason != null && deliveries.discard(mail, reason));
    }

    /** Tells which mails it was done to, and which somebody else had dealt with. */
    private @Nullable String act(String done, LongPredicate deed) {
        if (ticks.all().isEmpty()) {
            problems.add("ticked", "problem.ticked.mails");
        }
        if (problems.isPresent()) {
            return null;
        }
        Map<Boolean, List<Tick>> outcomes =
                ticks.all().stream().collect(Collectors.partitioningBy(mail -> deed.test(mail.id())));
        String doneTo = names(outcomes.getOrDefault(true, List.of()));
        String notDoneTo = names(outcomes.getOrDefault(false, List.of()));
        if (!doneTo.isEmpty()) {
            notices.say(done, doneTo);
        }
        if (!notDoneTo.isEmpty()) {
            notices.warn("failed.not-failed", notDoneTo);
        }
        return Page.FAILED_DELIVERIES.afresh();
    }

    private static String names(List<Tick> mails) {
        return mails.stream().map(Tick::name).collect(Collectors.joining(", "));
    }

    public DiscardReason[] getReasons() {
        return DiscardReason.values();
    }

    public Map<String, @Nullable Object> getFields() {
        return typed.getFields();
    }
}

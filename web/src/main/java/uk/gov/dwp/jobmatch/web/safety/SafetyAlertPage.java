package uk.gov.dwp.jobmatch.web.safety;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.delivery.Delivery;
import uk.gov.dwp.jobmatch.delivery.DeliveryState;
import uk.gov.dwp.jobmatch.incident.Reference;
import uk.gov.dwp.jobmatch.safety.AlertFile;
import uk.gov.dwp.jobmatch.safety.AlertHistory;
import uk.gov.dwp.jobmatch.safety.DutyDesk;
import uk.gov.dwp.jobmatch.safety.SafetyAlert;
import uk.gov.dwp.jobmatch.web.access.Page;
import uk.gov.dwp.jobmatch.web.form.Changes;
import uk.gov.dwp.jobmatch.web.form.Lookup;
import uk.gov.dwp.jobmatch.web.form.Notices;
import uk.gov.dwp.jobmatch.web.form.Problems;
import uk.gov.dwp.jobmatch.web.form.Typed;
import uk.gov.dwp.jobmatch.web.language.Times;
import uk.gov.dwp.jobmatch.web.language.Words;
import uk.gov.dwp.jobmatch.web.session.Visitor;

/** One alert: what happens, who knew of it when, and the two things that a duty manager does about it. */
@Named
@RequestScoped
public class SafetyAlertPage {

    private static final int DONE_LIMIT = 2000;

    @Inject
    AlertFile file;

    @Inject
    DutyDesk desk;

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

    @Inject
    Times times;

    @Inject
    Words words;

    /** Known from the first phase on: what a page shows decides what Faces reads of a form that was sent. */
    @Inject
    @ManagedProperty("#{param.alert}")
    @Nullable
    String asked;

    private final Typed typed = new Typed();
    private @Nullable AlertHistory history;

    @PostConstruct
    void begin() {
        look();
    }

    /** Answers as if there were no such page where there is no such alert. */
    public void open() {
        if (!isPresent()) {
            lookup.notFound();
        }
    }

    private void look() {
        history = asked == null ? null : file.find(asked).orElse(null);
    }

    public boolean isPresent() {
        return history != null;
    }

    public @Nullable String acknowledge() {
        return act("acknowledge", alert -> {
            desk.acknowledge(alert.id());
            notices.say("staff-safety.acknowledged", alert.reference());
        });
    }

    public @Nullable String close() {
        problems.checkGiven("safetyDone", typed.text("safetyDone"));
        problems.checkLength("safetyDone", typed.text("safetyDone"), DONE_LIMIT);
        if (problems.isPresent()) {
            return null;
        }
        return act("safetyDone", alert -> {
            desk.close(alert.id(), typed.text("safetyDone"));
            notices.say("staff-safety.closed", alert.reference());
        });
    }

    /** After a deed that came too late the page shows what the other has done. */
    private @Nullable String act(String field, Consumer<SafetyAlert> deed) {
        String next = changes.attempt(field, () -> {
            deed.accept(getAlert());
            return Page.SAFETY_ALERT.afresh("alert", getAlert().id());
        });
        if (next == null) {
            look();
        }
        return next;
    }

    /** What became of a mail about the alert: when the mail server took it, or that it waits. */
    public String fate(Delivery mail) {
        return mail.state() == DeliveryState.SENT
                ? mail.settledAt().map(times::exactly).orElse("")
                : words.of("staff-safety.mail." + (mail.settledAt().isPresent() ? "failed" : "waiting"));
    }

    /** Whether it is about an incident, and not about a form that became none. */
    public boolean isOfIncident() {
        return getAlert().about().flatMap(Reference::parse).isPresent();
    }

    /** A form that was sent stays until its answer is out. */
    public boolean isToAcknowledge() {
        return visitor.hasSent("acknowledge-form")
                || (isPresent() && getAlert().acknowledgedAt().isEmpty());
    }

    public boolean isToClose() {
        return visitor.hasSent("close-form")
                || (isPresent() && getAlert().closedAt().isEmpty());
    }

    public AlertHistory getHistory() {
        return Objects.requireNonNull(history);
    }

    public SafetyAlert getAlert() {
        return getHistory().alert();
    }

    public Map<String, @Nullable Object> getFields() {
        return typed.getFields();
    }
}

package uk.gov.dwp.jobmatch.web.waiting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.directory.Role;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.incident.IncidentState;
import uk.gov.dwp.jobmatch.waiting.WaitingDesk;
import uk.gov.dwp.jobmatch.web.form.Problems;
import uk.gov.dwp.jobmatch.web.form.Typed;
import uk.gov.dwp.jobmatch.web.incident.IncidentPage;
import uk.gov.dwp.jobmatch.web.session.Visitor;

/** Where an incident's clock is stopped for its customer, and started again. */
@Named
@RequestScoped
public class WaitingForm {

    private static final String WORDS = "waitFor";
    private static final String DAY = "waitUntil";
    private static final int LONGEST = 1000;

    @Inject
    WaitingDesk desk;

    @Inject
    IncidentPage page;

    @Inject
    ComingDay days;

    @Inject
    Problems problems;

    @Inject
    Visitor visitor;

    private final Typed typed = new Typed();

    public @Nullable String begin() {
        problems.checkGiven(WORDS, typed.text(WORDS));
        problems.checkLength(WORDS, typed.text(WORDS), LONGEST);
        LocalDate day = days.optional(DAY, typed);
        return days.attempt(
                DAY,
                () -> page.act(
                        WORDS,
                        "waiting.begun",
                        (id, version) -> desk.waitForCustomer(id, version, typed.text(WORDS), day)));
    }

    public @Nullable String goOn() {
        return page.act("go-on", "waiting.ended", desk::goOn);
    }

    /** The owner's own, or the duty manager's; never where staff are at risk. */
    public boolean mayBegin(Incident incident) {
        return visitor.hasSent("waiting-form")
                || (works(incident)
                        && incident.state() == IncidentState.TAKEN
                        && incident.route().priority().runsInWorkingTime());
    }

    public boolean mayGoOn(Incident incident) {
        return visitor.hasSent("go-on-form") || (works(incident) && isWaiting(incident));
    }

    public boolean isWaiting(Incident incident) {
        return incident.state() == IncidentState.WAITING_FOR_CUSTOMER;
    }

    /** Whether somebody has begun to write: it must then stand open. */
    public boolean isBegun() {
        return typed.getFields().values().stream().anyMatch(value -> value != null && !value.equals(""))
                || !problems.of(WORDS).isEmpty();
    }

    private boolean works(Incident incident) {
        return visitor.holds(Role.DUTY_MANAGER) || (visitor.holds(Role.HELPDESK) && visitor.is(incident.owner()));
    }

    public Map<String, @Nullable Object> getFields() {
        return typed.getFields();
    }
}

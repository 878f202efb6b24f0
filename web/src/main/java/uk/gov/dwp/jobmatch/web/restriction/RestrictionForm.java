package uk.gov.dwp.jobmatch.web.restriction;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.directory.Person;
import uk.gov.dwp.jobmatch.directory.Role;
import uk.gov.dwp.jobmatch.incident.Restriction;
import uk.gov.dwp.jobmatch.restriction.NoSuchOfficer;
import uk.gov.dwp.jobmatch.restriction.RestrictionDesk;
import uk.gov.dwp.jobmatch.web.form.Problems;
import uk.gov.dwp.jobmatch.web.form.Typed;
import uk.gov.dwp.jobmatch.web.incident.IncidentPage;
import uk.gov.dwp.jobmatch.web.session.Visitor;

/** The part of an incident's page where a duty manager restricts it to one officer and lifts that again. */
@Named
@RequestScoped
public class RestrictionForm {

    private static final int LONGEST_REASON = 1000;

    @Inject
    RestrictionDesk desk;

    @Inject
    IncidentPage page;

    @Inject
    Problems problems;

    @Inject
    Visitor visitor;

    private final Typed typed = new Typed();
    private Optional<Restriction> restriction = Optional.empty();
    private boolean looked;

    public @Nullable String restrict() {
        String officer = typed.text("officer");
        problems.checkGiven("officer", officer);
        checkReason("restrictReason");
        try {
            return page.act(
                    "restrictReason",
                    "restriction.done",
                    (id, seen) -> desk.restrict(id, seen, officer, typed.text("restrictReason")));
        } catch (NoSuchOfficer left) {
            problems.add("officer", "problem.officer");
            return null;
        }
    }

    public @Nullable String lift() {
        checkReason("liftReason");
        return page.act(
                "liftReason", "restriction.lifted", (id, seen) -> desk.lift(id, seen, typed.text("liftReason")));
    }

    private void checkReason(String field) {
        problems.checkGiven(field, typed.text(field));
        problems.checkLength(field, typed.text(field), LONGEST_REASON);
    }

    /** Whether the visitor may restrict it now; a form that was sent stays until its answer is out. */
    public boolean isRestrictable() {
        return visitor.hasSent("restrict-form") || (visitor.holds(Role.DUTY_MANAGER) && !isRestricted());
    }

    public boolean isLiftable() {
        return visitor.hasSent("lift-form") || (visitor.holds(Role.DUTY_MANAGER) && isRestricted());
    }

    public boolean isRestricted() {
        return restriction().isPresent();
    }

    public Restriction getRestriction() {
        return restriction().orElseThrow();
    }

    private Optional<Restriction> restriction() {
        if (!looked) {
            restriction = desk.of(page.getIncident());
            looked = true;
        }
        return restriction;
    }

    public List<Person> getOfficers() {
        return desk.officers();
    }

    /** Whether somebody has written into a field, which must then stand open. */
    public boolean writing(String field) {
        return !typed.text(field).isEmpty() || !problems.of(field).isEmpty();
    }

    public Map<String, @Nullable Object> getFields() {
        return typed.getFields();
    }
}

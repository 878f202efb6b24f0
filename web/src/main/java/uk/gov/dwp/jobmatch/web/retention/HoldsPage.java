package uk.gov.dwp.jobmatch.web.retention;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.erasure.AlreadyHeld;
import uk.gov.dwp.jobmatch.erasure.Holds;
import uk.gov.dwp.jobmatch.erasure.Holds.Standing;
import uk.gov.dwp.jobmatch.web.access.Page;
import uk.gov.dwp.jobmatch.web.form.Changes;
import uk.gov.dwp.jobmatch.web.form.Notices;
import uk.gov.dwp.jobmatch.web.form.Problems;
import uk.gov.dwp.jobmatch.web.form.Typed;
import uk.gov.dwp.jobmatch.web.list.KeysetPage;
import uk.gov.dwp.jobmatch.web.list.ListPlace;

/** What must not be forgotten: a duty manager places and lifts holds here. */
@Named
@RequestScoped
public class HoldsPage {

    private static final int ROWS = 25;
    private static final int LONGEST = 1000;
    private static final String AGAIN = Page.HOLDS.afresh();

    @Inject
    Holds holds;

    @Inject
    ListPlace place;

    @Inject
    Changes changes;

    @Inject
    Problems problems;

    @Inject
    Notices notices;

    @Inject
    HttpServletRequest request;

    private final Typed typed = new Typed();
    private @Nullable KeysetPage<Standing> page;

    /** Read once: a form whose rows change while it is sent would do the wrong deed. */
    public KeysetPage<Standing> getPage() {
        if (page == null) {
            page = place.page(
                    ROWS,
                    row -> row.hold().id(),
                    (id, limit) -> holds.standing(ListPlace.number(id, Long.MAX_VALUE), limit));
        }
        return page;
    }

    public @Nullable String place() {
        String reference = typed.text("holdSubject");
        problems.checkGiven("holdSubject", reference);
        problems.checkGiven("holdReason", typed.text("holdReason"));
        problems.checkLength("holdReason", typed.text("holdReason"), LONGEST);
        return problems.isPresent() ? null : place(reference);
    }

    private @Nullable String place(String reference) {
        try {
            if (holds.place(reference, typed.text("holdReason")).isPresent()) {
                notices.say("hold.placed", reference);
                return AGAIN;
            }
            problems.add("holdSubject", "problem.holdSubject.unknown");
        } catch (AlreadyHeld held) {
            problems.add("holdSubject", "problem.holdSubject.held");
        }
        return null;
    }

    /** Lifts one as the reader saw it, for the reason beside its button. */
    public @Nullable String lift(long id, int version) {
        String field = "lift-" + id;
        String why = why(id);
        if (why.isEmpty()) {
            problems.add(field, "problem.hold.why");
        }
        if (why.length() > LONGEST) {
            problems.add(field, "problem.hold.long");
        }
        return problems.isPresent()
                ? null
                : changes.attempt(field, () -> {
                    holds.lift(id, version, why);
                    notices.say("hold.lifted");
                    return AGAIN;
                });
    }

    /** What was typed as the reason to lift one. */
    public String why(long id) {
        return Objects.requireNonNullElse(request.getParameter("lift-" + id), "")
                .strip();
    }

    public Map<String, @Nullable Object> getFields() {
        return typed.getFields();
    }
}

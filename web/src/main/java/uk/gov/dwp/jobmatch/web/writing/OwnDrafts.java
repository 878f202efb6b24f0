package uk.gov.dwp.jobmatch.web.writing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.drafting.Draft;
import uk.gov.dwp.jobmatch.drafting.DraftTooLong;
import uk.gov.dwp.jobmatch.drafting.Drafts;
import uk.gov.dwp.jobmatch.drafting.Writing;
import uk.gov.dwp.jobmatch.web.form.Notices;
import uk.gov.dwp.jobmatch.web.form.Problems;
import uk.gov.dwp.jobmatch.web.incident.IncidentPage;
import uk.gov.dwp.jobmatch.web.incident.Permitted;
import uk.gov.dwp.jobmatch.web.language.Times;
import uk.gov.dwp.jobmatch.web.language.Words;

/** The visitor's own drafts about the incident on the page. */
@Named
@RequestScoped
public class OwnDrafts {

    @Inject
    Drafts drafts;

    @Inject
    IncidentPage page;

    @Inject
    Permitted permitted;

    @Inject
    Problems problems;

    @Inject
    Notices notices;

    @Inject
    Words words;

    @Inject
    Times times;

    private @Nullable List<Draft> found;

    public Optional<Draft> of(Writing writing) {
        return all().stream().filter(draft -> draft.writing() == writing).findFirst();
    }

    /** A reply that was begun while it could be sent: its writer can still read and discard it. Null where there is none. */
    public @Nullable Draft getUnsendable() {
        boolean offered = permitted.reply(page.getIncident());
        return offered ? null : of(Writing.REPLY).orElse(null);
    }

    /** When a draft was saved, in words; empty where there is none. */
    public String saved(String writing) {
        return of(Writing.valueOf(writing))
                .map(draft -> words.of("draft.saved-at", times.soon(draft.savedAt())))
                .orElse("");
    }

    /** The draft that the page shows. */
    public Mark mark(Writing writing) {
        return of(writing).map(draft -> new Mark(draft.savedAt())).orElse(Mark.NONE);
    }

    /**
     * Keeps what was typed; what is too long even for that stays on the page, which says so.
     *
     * @param mark of the draft that the page showed
     * @return whether it is kept now
     */
    public boolean keep(Writing writing, String field, String text, Mark mark) {
        if (text.isEmpty()) {
            return false;
        }
        try {
            drafts.keep(page.getReference(), writing, text, mark.savedAt());
        } catch (DraftTooLong refused) {
            problems.add(field, "problem.too-long", words.of("label." + field), Draft.LONGEST);
            return false;
        } finally {
            found = null;
        }
        return true;
    }

    /** Keeps what was typed because its writer asked for it, and shows the page afresh; null where it cannot be kept. */
    public @Nullable String save(String field, String text, BooleanSupplier keep) {
        problems.checkGiven(field, text);
        if (problems.isPresent() || !keep.getAsBoolean()) {
            return null;
        }
        notices.say("draft.saved");
        return page.again();
    }

    public String discard(Writing writing) {
        drafts.discard(page.getReference(), writing);
        notices.say("draft.discarded");
        return page.again();
    }

    public String discardUnsendable() {
        return discard(Writing.REPLY);
    }

    private List<Draft> all() {
        if (found == null) {
            found = permitted.worksHere() ? drafts.of(page.getIncident()) : List.of();
        }
        return found;
    }
}

package uk.gov.dwp.jobmatch.web.writing;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.drafting.Writing;
import uk.gov.dwp.jobmatch.note.Mentions;
import uk.gov.dwp.jobmatch.note.Mentions.Colleague;
import uk.gov.dwp.jobmatch.note.NobodyToTell;
import uk.gov.dwp.jobmatch.note.NoteDesk;
import uk.gov.dwp.jobmatch.web.form.Problems;
import uk.gov.dwp.jobmatch.web.incident.IncidentPage;
import uk.gov.dwp.jobmatch.web.session.Visitor;

/** Where a note for colleagues is written: it is added, or kept as a draft, and never sent. */
@Named
@RequestScoped
public class NoteForm {

    private static final String FIELD = "note";
    private static final int LONGEST = 8000;

    @Inject
    NoteDesk desk;

    @Inject
    Mentions mentions;

    @Inject
    IncidentPage page;

    @Inject
    OwnDrafts drafts;

    @Inject
    Problems problems;

    @Inject
    Visitor visitor;

    private WrittenField note;
    private @Nullable List<Colleague> colleagues;

    @PostConstruct
    void begin() {
        note = new WrittenField(Writing.NOTE, FIELD, drafts, visitor.hasSent("note-form"));
    }

    /** Adds it. What cannot be added is kept. */
    public @Nullable String add() {
        problems.checkGiven(FIELD, note.text());
        problems.checkLength(FIELD, note.text(), LONGEST);
        String next = added();
        if (next == null) {
            note.keep();
        }
        return next;
    }

    private @Nullable String added() {
        String colleague = note.typed().text("tell");
        try {
            return page.act(FIELD, "incident.noted", (id, version) -> desk.write(id, version, note.text(), colleague));
        } catch (NobodyToTell refused) {
            problems.add(FIELD, "problem.nobody-to-tell", "@" + String.join(", @", refused.names()));
            return null;
        }
    }

    /** Whom a note can tell. */
    public List<Colleague> getColleagues() {
        if (colleagues == null) {
            colleagues = mentions.colleagues(page.getIncident());
        }
        return colleagues;
    }

    public @Nullable String saveDraft() {
        return note.saveDraft();
    }

    public String discardDraft() {
        return drafts.discard(Writing.NOTE);
    }

    /** Whether somebody has begun to write one: it must then stand open. */
    public boolean isBegun() {
        return note.fields().get(FIELD) != null || !problems.of(FIELD).isEmpty();
    }

    public Map<String, @Nullable Object> getFields() {
        return note.fields();
    }

    /** The draft that the page shows; it travels with the form. */
    public String getMark() {
        return note.mark();
    }

    public void setMark(String mark) {
        note.sentWith(mark);
    }
}

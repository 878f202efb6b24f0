package uk.gov.dwp.jobmatch.web.writing;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.drafting.Draft;
import uk.gov.dwp.jobmatch.drafting.Writing;
import uk.gov.dwp.jobmatch.web.form.Typed;

/** A text that is sent or kept as a draft: what the forms for replies and for notes have in common. */
final class WrittenField {

    private final Writing writing;
    private final String field;
    private final OwnDrafts drafts;
    private final boolean sent;
    private final Typed typed = new Typed();
    private boolean begun;
    private Mark mark = Mark.NONE;

    /**
     * A field that has just been drawn or sent.
     *
     * @param sent whether its form is what this request brings
     */
    WrittenField(Writing writing, String field, OwnDrafts drafts, boolean sent) {
        this.writing = writing;
        this.field = field;
        this.drafts = drafts;
        this.sent = sent;
    }

    Typed typed() {
        return typed;
    }

    String text() {
        return typed.text(field);
    }

    /** What has been typed into its form: now, or before, as the draft has it. */
    Map<String, @Nullable Object> fields() {
        if (!begun && !sent) {
            begun = true;
            drafts.of(writing).map(Draft::words).ifPresent(words -> typed.put(field, words));
        }
        return typed.getFields();
    }

    /** Adds a paragraph to what is typed, and keeps it all. */
    boolean append(String text) {
        typed.put(field, text().isEmpty() ? text : text() + "\n\n" + text);
        return keep();
    }

    /** Keeps what was typed, and shows what is kept; false where there is nothing, or too much. */
    boolean keep() {
        if (!drafts.keep(writing, field, text(), mark)) {
            return false;
        }
        mark = drafts.mark(writing);
        drafts.of(writing).map(Draft::words).ifPresent(words -> typed.put(field, words));
        return true;
    }

    /** Keeps what was typed because its writer asked for it, and shows the page afresh; null where it cannot be kept. */
    @Nullable
    String saveDraft() {
        return drafts.save(field, text(), this::keep);
    }

    /** The draft that the page shows. */
    String mark() {
        return (sent ? mark : drafts.mark(writing)).toString();
    }

    void sentWith(String shown) {
        mark = Mark.parse(shown);
    }
}

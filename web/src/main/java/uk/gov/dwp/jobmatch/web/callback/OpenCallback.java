package uk.gov.dwp.jobmatch.web.callback;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.callback.Call;
import uk.gov.dwp.jobmatch.callback.Callback;
import uk.gov.dwp.jobmatch.callback.CallbackBoard;
import uk.gov.dwp.jobmatch.callback.NoSuchCallback;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.web.access.Page;
import uk.gov.dwp.jobmatch.web.form.Changes;
import uk.gov.dwp.jobmatch.web.form.Lookup;
import uk.gov.dwp.jobmatch.web.form.Notices;
import uk.gov.dwp.jobmatch.web.session.TypedWords;

/** The callback that a request is about, and which version of it the reader had seen. */
@Named
@RequestScoped
public class OpenCallback {

    @Inject
    CallbackBoard board;

    @Inject
    Changes changes;

    @Inject
    Notices notices;

    @Inject
    Lookup lookup;

    @Inject
    TypedWords typedWords;

    @Inject
    HttpServletRequest request;

    /** Known from the first phase on: what a page shows decides what Faces reads of a form that was sent. */
    @Inject
    @ManagedProperty("#{param.reference}")
    @Nullable
    String asked;

    private String reference = "";
    private int version;
    private boolean looked;
    private @Nullable Call row;

    @PostConstruct
    void begin() {
        reference = asked == null ? "" : asked;
    }

    /** Opens it, or answers as if there were none. */
    public void open() {
        if (isPresent()) {
            version = getCallback().version();
        } else {
            lookup.notFound();
        }
    }

    /** Whether there is one that the visitor may see: a call that was given to somebody else is there no more. */
    public boolean isPresent() {
        return row().isPresent();
    }

    public Callback getCallback() {
        return row().orElseThrow(NoSuchCallback::new).callback();
    }

    public Incident getIncident() {
        return row().orElseThrow(NoSuchCallback::new).incident();
    }

    /**
     * Does something to the callback as the reader saw it and returns where to go then, or stays and says why not.
     *
     * @param field id of what the reader should go back to
     * @param deed takes the id and the version, and returns where to go
     */
    @Nullable
    String act(String field, BiFunction<Long, Integer, String> deed) {
        if (isPresent()) {
            String next = changes.attempt(field, () -> deed.apply(getCallback().id(), version));
            if (next != null) {
                return next;
            }
            lookAgain();
        }
        return isPresent() ? null : keepWords();
    }

    /** The call was given to somebody else while this visitor wrote. */
    private String keepWords() {
        notices.warn("callback.gone", reference);
        typedWords.keep(Page.CALLBACKS.path(), request.getParameterMap());
        return Page.WHAT_YOU_TYPED.afresh();
    }

    /** Where the callback is shown afresh. */
    String path() {
        return Page.CALLBACK.afresh("reference", reference);
    }

    private void lookAgain() {
        looked = false;
        if (isPresent()) {
            version = getCallback().version();
        }
    }

    private Optional<Call> row() {
        if (!looked) {
            row = find();
            looked = true;
        }
        return Optional.ofNullable(row);
    }

    private @Nullable Call find() {
        try {
            return board.open(reference);
        } catch (NoSuchCallback notForThisVisitor) {
            return null;
        }
    }

    public String getReference() {
        return reference;
    }

    public void setReference(String reference) {
        this.reference = reference;
    }

    /** It travels with every form. */
    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}

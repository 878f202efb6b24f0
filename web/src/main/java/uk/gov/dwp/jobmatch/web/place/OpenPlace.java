package uk.gov.dwp.jobmatch.web.place;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.audit.AuditRecord;
import uk.gov.dwp.jobmatch.directory.Directory;
import uk.gov.dwp.jobmatch.place.NoSuchPlace;
import uk.gov.dwp.jobmatch.place.PlaceChanged;
import uk.gov.dwp.jobmatch.web.access.Page;
import uk.gov.dwp.jobmatch.web.form.OpenRecord;
import uk.gov.dwp.jobmatch.web.form.Problems;

/** The place that a request is about, which an administrator changes as it was seen. */
public abstract class OpenPlace<T> extends OpenRecord<T> {

    private final Page page;
    private @Nullable List<AuditRecord> history;

    @Inject
    Directory directory;

    @Inject
    Problems problems;

    /**
     * A place of one kind.
     *
     * @param page where it is shown
     */
    protected OpenPlace(Page page, ToIntFunction<T> versionOf) {
        super("code", versionOf);
        this.page = page;
    }

    /**
     * The place of that code.
     *
     * @throws NoSuchPlace if there is none
     */
    protected abstract T read(String code);

    protected abstract List<AuditRecord> history(String code);

    @Override
    protected Optional<T> find(String code) {
        try {
            return Optional.of(read(code));
        } catch (NoSuchPlace nothing) {
            return Optional.empty();
        }
    }

    public String getCode() {
        return key();
    }

    /** What administrators did, the newest first. */
    public List<AuditRecord> getHistory() {
        if (history == null) {
            history = history(getCode());
        }
        return history;
    }

    /**
     * Does something to the place as the reader saw it and returns where to go then, or stays and says why not.
     *
     * @param field id of what the reader should go back to
     * @param deed takes the version
     */
    public @Nullable String act(String field, IntConsumer deed) {
        if (problems.isPresent()) {
            return null;
        }
        try {
            deed.accept(getVersion());
            directory.forget();
            return page.afresh("code", getCode());
        } catch (PlaceChanged byAnother) {
            problems.add(field, "problem.place.changed");
            look();
            return null;
        }
    }
}

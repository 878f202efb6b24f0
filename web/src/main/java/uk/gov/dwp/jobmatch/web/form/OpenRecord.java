package uk.gov.dwp.jobmatch.web.form;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The record that a request is about, and which version of it the reader had seen. It is known from the first phase on: what a
 * page shows decides what Faces reads of a form that was sent.
 */
public abstract class OpenRecord<T> {

    private final String parameter;
    private final ToIntFunction<T> versionOf;

    @Inject
    HttpServletRequest request;

    @Inject
    Lookup lookup;

    private String key = "";
    private int version;
    private @Nullable T record;

    /**
     * A record of one kind.
     *
     * @param parameter of the address, which names the record
     */
    protected OpenRecord(String parameter, ToIntFunction<T> versionOf) {
        this.parameter = parameter;
        this.versionOf = versionOf;
    }

    @PostConstruct
    void begin() {
        key = Objects.requireNonNullElse(request.getParameter(parameter), "");
        look();
    }

    /** Reads it as it is now, which is what the reader sees next. */
    protected void look() {
        found().ifPresent(this::show);
    }

    private void show(T found) {
        record = found;
        version = versionOf.applyAsInt(found);
    }

    /** The database takes no NUL, not even to say that nothing is called so. */
    private Optional<T> found() {
        return key.indexOf('\0') < 0 ? find(key) : Optional.empty();
    }

    /** The record that is called so; empty where there is none. */
    protected abstract Optional<T> find(String name);

    /** Answers as if there were no such page where there is no such record. */
    public void open() {
        if (!isPresent()) {
            lookup.notFound();
        }
    }

    public boolean isPresent() {
        return record != null;
    }

    /** Null where there is none. */
    protected @Nullable T record() {
        return record;
    }

    /** What the address calls it. */
    protected String key() {
        return key;
    }

    /** It travels with every form. */
    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}

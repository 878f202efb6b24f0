package uk.gov.dwp.jobmatch.web.place;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.directory.Directory;
import uk.gov.dwp.jobmatch.directory.Mailbox;
import uk.gov.dwp.jobmatch.place.AddressTaken;
import uk.gov.dwp.jobmatch.place.Mailboxes;
import uk.gov.dwp.jobmatch.place.NoSuchPlace;
import uk.gov.dwp.jobmatch.place.PlaceChanged;
import uk.gov.dwp.jobmatch.web.access.Page;
import uk.gov.dwp.jobmatch.web.form.Lookup;
import uk.gov.dwp.jobmatch.web.form.Problems;

/** The mailbox that a request is about, and which version of it the reader had seen. */
@Named
@RequestScoped
public class OpenMailbox {

    @Inject
    Mailboxes mailboxes;

    @Inject
    Directory directory;

    @Inject
    Problems problems;

    @Inject
    Lookup lookup;

    /** Known from the first phase on: what a page shows decides what Faces reads of a form that was sent. */
    @Inject
    @ManagedProperty("#{param.code}")
    @Nullable
    String asked;

    private String code = "";
    private int version;
    private @Nullable Mailbox mailbox;

    @PostConstruct
    void begin() {
        code = asked == null ? "" : asked;
        find().ifPresent(this::show);
    }

    /** Answers as if there were no such page where there is no such mailbox. */
    public void open() {
        if (!isPresent()) {
            lookup.notFound();
        }
    }

    public boolean isPresent() {
        return mailbox != null;
    }

    public @Nullable Mailbox getMailbox() {
        return mailbox;
    }

    /**
     * Does something to the mailbox as the reader saw it and returns where to go then, or stays and says why not.
     *
     * @param field id of what the reader should go back to
     * @param deed takes the version
     */
    @Nullable
    String act(String field, IntConsumer deed) {
        if (problems.isPresent()) {
            return null;
        }
        try {
            deed.accept(version);
            directory.forget();
            return Page.MAILBOX.path() + "?faces-redirect=true&code=" + code;
        } catch (PlaceChanged byAnother) {
            problems.add(field, "problem.place.changed");
            find().ifPresent(this::show);
        } catch (AddressTaken byAnother) {
            problems.add(field, "problem.mailboxAddress.taken");
        }
        return null;
    }

    private void show(Mailbox found) {
        mailbox = found;
        version = found.version();
    }

    /** The database takes no NUL, not even to say that nothing is called so. */
    private Optional<Mailbox> find() {
        try {
            return code.indexOf('\0') < 0 ? Optional.of(mailboxes.open(code)) : Optional.empty();
        } catch (NoSuchPlace nothing) {
            return Optional.empty();
        }
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    /** It travels with every form. */
    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}

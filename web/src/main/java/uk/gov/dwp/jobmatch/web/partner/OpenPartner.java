package uk.gov.dwp.jobmatch.web.partner;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.directory.NoSuchPartner;
import uk.gov.dwp.jobmatch.directory.Partner;
import uk.gov.dwp.jobmatch.directory.PartnerChanged;
import uk.gov.dwp.jobmatch.directory.Partners;
import uk.gov.dwp.jobmatch.web.access.Page;
import uk.gov.dwp.jobmatch.web.form.Lookup;
import uk.gov.dwp.jobmatch.web.form.Problems;

/** The partner that a request is about, and which version of it the reader had seen. */
@Named
@RequestScoped
public class OpenPartner {

    @Inject
    Partners partners;

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
    private @Nullable Partner partner;

    @PostConstruct
    void begin() {
        code = asked == null ? "" : asked;
        find().ifPresent(this::show);
    }

    /** Answers as if there were no such page where there is no such partner. */
    public void open() {
        if (!isPresent()) {
            lookup.notFound();
        }
    }

    public boolean isPresent() {
        return partner != null;
    }

    /** Whether nobody has changed it since the reader looked, as far as this request knows. */
    boolean isAsSeen() {
        return partner != null && partner.version() == version;
    }

    public @Nullable Partner getPartner() {
        return partner;
    }

    /**
     * Does something to the partner as the reader saw it and returns where to go then, or stays and says why not.
     *
     * @param field id of what the reader should go back to
     * @param next where to go
     * @param deed takes the version
     */
    @Nullable
    String act(String field, String next, IntConsumer deed) {
        if (problems.isPresent()) {
            return null;
        }
        try {
            deed.accept(version);
            return next;
        } catch (PartnerChanged byAnother) {
            problems.add(field, "problem.partner.changed");
            find().ifPresent(this::show);
            return null;
        }
    }

    /** Where the partner is shown afresh. */
    String path() {
        return path(Page.PARTNER);
    }

    String path(Page page) {
        return page.path() + "?faces-redirect=true&code=" + code;
    }

    private void show(Partner found) {
        partner = found;
        version = found.version();
    }

    /** The database takes no NUL, not even to say that nobody is called so. */
    private Optional<Partner> find() {
        try {
            return code.indexOf('\0') < 0 ? Optional.of(partners.open(code)) : Optional.empty();
        } catch (NoSuchPartner nobodyKnows) {
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

package uk.gov.dwp.jobmatch.web.place;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.audit.AuditRecord;
import uk.gov.dwp.jobmatch.directory.Directory;
import uk.gov.dwp.jobmatch.directory.Person;
import uk.gov.dwp.jobmatch.directory.Site;
import uk.gov.dwp.jobmatch.place.NoSuchPlace;
import uk.gov.dwp.jobmatch.place.PlaceChanged;
import uk.gov.dwp.jobmatch.place.Sites;
import uk.gov.dwp.jobmatch.proposal.Proposals;
import uk.gov.dwp.jobmatch.proposal.ProposedChange;
import uk.gov.dwp.jobmatch.proposal.ProposedChange.Kind;
import uk.gov.dwp.jobmatch.web.access.Page;
import uk.gov.dwp.jobmatch.web.form.Lookup;
import uk.gov.dwp.jobmatch.web.form.Problems;

/** The Employer Direct site that a request is about, and which version of it the reader had seen. */
@Named
@RequestScoped
public class OpenSite {

    @Inject
    Sites sites;

    @Inject
    Proposals proposals;

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

    private int version;
    private @Nullable Site site;
    private @Nullable ProposedChange waiting;

    @PostConstruct
    void begin() {
        if (asked != null && asked.indexOf('\0') < 0) {
            find(asked);
        }
    }

    /** Answers as if there were no such page where there is no such site. */
    public void open() {
        if (site == null) {
            lookup.notFound();
        }
    }

    public @Nullable Site getSite() {
        return site;
    }

    /** What waits for a second person; null where nothing does. */
    public @Nullable ProposedChange getWaiting() {
        return waiting;
    }

    /** Those who make its calls. */
    public List<Person> getTeamLeaders() {
        return site == null ? List.of() : sites.teamLeaders(site.code());
    }

    /** What administrators did, the newest first. */
    public List<AuditRecord> getHistory() {
        return site == null ? List.of() : sites.history(site.code());
    }

    /**
     * Does something to the site as the reader saw it and returns where to go then, or stays and says why not.
     *
     * @param field id of what the reader should go back to
     * @param deed takes the version
     */
    @Nullable
    String act(String field, IntConsumer deed) {
        if (site == null || problems.isPresent()) {
            return null;
        }
        try {
            deed.accept(version);
            directory.forget();
            return Page.SITE.path() + "?faces-redirect=true&code=" + site.code();
        } catch (PlaceChanged byAnother) {
            problems.add(field, "problem.place.changed");
            find(site.code());
            return null;
        }
    }

    private void find(String code) {
        try {
            site = sites.open(code);
            version = site.version();
            waiting = proposals.waitingFor(Kind.SITE_MAILBOX, code).orElse(null);
        } catch (NoSuchPlace nothing) {
            site = null;
        }
    }

    /** It travels with every form. */
    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}

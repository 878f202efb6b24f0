package uk.gov.dwp.jobmatch.web.place;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.audit.AuditRecord;
import uk.gov.dwp.jobmatch.directory.Person;
import uk.gov.dwp.jobmatch.directory.Site;
import uk.gov.dwp.jobmatch.place.Sites;
import uk.gov.dwp.jobmatch.proposal.Proposals;
import uk.gov.dwp.jobmatch.proposal.ProposedChange;
import uk.gov.dwp.jobmatch.proposal.ProposedChange.Kind;
import uk.gov.dwp.jobmatch.web.access.Page;

/** The Employer Direct site that a request is about, and which version of it the reader had seen. */
@Named
@RequestScoped
public class OpenSite extends OpenPlace<Site> {

    @Inject
    Sites sites;

    @Inject
    Proposals proposals;

    private @Nullable ProposedChange waiting;

    public OpenSite() {
        super(Page.SITE, Site::version);
    }

    @Override
    protected Site read(String code) {
        return sites.open(code);
    }

    @Override
    protected void look() {
        super.look();
        waiting =
                isPresent() ? proposals.waitingFor(Kind.SITE_MAILBOX, getCode()).orElse(null) : null;
    }

    public @Nullable Site getSite() {
        return record();
    }

    @Override
    protected List<AuditRecord> history(String code) {
        return sites.history(code);
    }

    /** What waits for a second person; null where nothing does. */
    public @Nullable ProposedChange getWaiting() {
        return waiting;
    }

    /** Those who make its calls. */
    public List<Person> getTeamLeaders() {
        return sites.teamLeaders(getCode());
    }
}

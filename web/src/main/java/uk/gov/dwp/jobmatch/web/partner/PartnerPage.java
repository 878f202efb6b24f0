package uk.gov.dwp.jobmatch.web.partner;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.audit.AuditRecord;
import uk.gov.dwp.jobmatch.credential.PartnerCertificate;
import uk.gov.dwp.jobmatch.credential.PartnerSecret;
import uk.gov.dwp.jobmatch.credential.PartnerSecrets;
import uk.gov.dwp.jobmatch.directory.Partner;
import uk.gov.dwp.jobmatch.directory.Partners;
import uk.gov.dwp.jobmatch.web.form.Notices;
import uk.gov.dwp.jobmatch.web.session.Visitor;

/** One partner's system: what it shows us to be let in, what administrators did to it, and whether it may call. */
@Named
@RequestScoped
public class PartnerPage {

    @Inject
    OpenPartner open;

    @Inject
    Partners partners;

    @Inject
    PartnerSecrets secrets;

    @Inject
    ShownCertificates certificates;

    @Inject
    Notices notices;

    @Inject
    Visitor visitor;

    private @Nullable List<PartnerSecret> shownSecrets;
    private @Nullable List<AuditRecord> history;

    public @Nullable String suspend() {
        return open.act("suspend", version -> {
            partners.suspend(open.getCode(), version);
            notices.say("partner.suspended");
        });
    }

    public @Nullable String resume() {
        return open.act("resume", version -> {
            partners.resume(open.getCode(), version);
            notices.say("partner.resumed");
        });
    }

    public boolean isSuspendable() {
        return visitor.isOffered("suspend-form", "resume-form", is(true));
    }

    public boolean isResumable() {
        return visitor.isOffered("resume-form", "suspend-form", is(false));
    }

    /** Those that are right now, the one in use first. */
    public List<PartnerSecret> getSecrets() {
        if (shownSecrets == null) {
            shownSecrets = secrets.of(open.getCode());
        }
        return shownSecrets;
    }

    public List<PartnerCertificate> getCertificates() {
        return certificates.of(open.getCode());
    }

    /** What administrators did, the newest first. */
    public List<AuditRecord> getHistory() {
        if (history == null) {
            history = partners.history(open.getCode());
        }
        return history;
    }

    private boolean is(boolean active) {
        Partner partner = open.getPartner();
        return partner != null && partner.isActive() == active;
    }
}

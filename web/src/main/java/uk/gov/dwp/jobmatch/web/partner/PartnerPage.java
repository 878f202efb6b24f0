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

    public @Nullable String suspend() {
        return open.act("suspend", open.path(), version -> {
            partners.suspend(open.getCode(), version);
            notices.say("partner.suspended");
        });
    }

    public @Nullable String resume() {
        return open.act("resume", open.path(), version -> {
            partners.resume(open.getCode(), version);
            notices.say("partner.resumed");
        });
    }

    /** A form that was sent stays until its answer is out: else Faces would not read it. */
    public boolean isSuspendable() {
        return visitor.hasSent("suspend-form") || (is(true) && !visitor.hasSent("resume-form"));
    }

    public boolean isResumable() {
        return visitor.hasSent("resume-form") || (is(false) && !visitor.hasSent("suspend-form"));
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
        return partners.history(open.getCode());
    }

    private boolean is(boolean active) {
        Partner partner = open.getPartner();
        return partner != null && partner.isActive() == active;
    }
}

package uk.gov.dwp.jobmatch.web.partner;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.credential.CertificateRefused;
import uk.gov.dwp.jobmatch.credential.PartnerCertificates;
import uk.gov.dwp.jobmatch.web.form.Notices;
import uk.gov.dwp.jobmatch.web.form.Problems;
import uk.gov.dwp.jobmatch.web.form.Typed;

/** Where an administrator lets a certificate stand for a partner, and takes that back. */
@Named
@RequestScoped
public class CertificateForm {

    private static final int LONGEST_TEXT = 20_000;

    @Inject
    OpenPartner open;

    @Inject
    PartnerCertificates certificates;

    @Inject
    Problems problems;

    @Inject
    Notices notices;

    private final Typed typed = new Typed();

    public @Nullable String add() {
        problems.checkGiven("certificate", typed.text("certificate"));
        problems.checkLength("certificate", typed.text("certificate"), LONGEST_TEXT);
        try {
            return open.act("certificate", version -> {
                certificates.add(open.getCode(), version, typed.text("certificate"));
                notices.say("certificate.added");
            });
        } catch (CertificateRefused refused) {
            problems.add("certificate", "problem.certificate." + refused.why());
            return null;
        }
    }

    public @Nullable String remove(long id) {
        return open.act("certificate", version -> {
            certificates.remove(open.getCode(), version, id);
            notices.say("certificate.removed");
        });
    }

    public Map<String, @Nullable Object> getFields() {
        return typed.getFields();
    }
}

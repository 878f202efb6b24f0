package uk.gov.dwp.jobmatch.admission;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import uk.gov.dwp.jobmatch.admission.Admission.Verdict;
import uk.gov.dwp.jobmatch.credential.PartnerCertificate;
import uk.gov.dwp.jobmatch.credential.PartnerSecret;
import uk.gov.dwp.jobmatch.directory.Partner;

/** Whether what a call shows is right and enough, asked of the partner that it names or that its certificate stands for. */
record Question(Shown shown, Optional<PartnerCertificate> certificate, Instant now) {

    /** One in use, and the one before it while a partner changes over. */
    private static final int MOST_SECRETS = 2;

    Admission about(Optional<KnownPartner> known) {
        boolean secretIsRight = fits(known.map(KnownPartner::secrets).orElse(List.of()));
        if (known.isEmpty() || (shown.secret() != null && !secretIsRight)) {
            return Admission.refused(stranger(), null);
        }
        Partner partner = known.get().partner();
        Verdict verdict = verdict(partner);
        return verdict == Verdict.ADMITTED
                ? new Admission(verdict, partner.code(), partner.role(), partner.callsPerMinute())
                : Admission.refused(verdict, partner.code());
    }

    /** Compares with as many whatever there are, and never stops early: the time tells nothing. */
    private boolean fits(List<PartnerSecret> secrets) {
        String secret = shown.secret();
        if (secret == null) {
            return false;
        }
        boolean fits = false;
        for (int i = 0; i < MOST_SECRETS; i++) {
            fits |= (i < secrets.size() ? secrets.get(i) : PartnerSecret.OF_NOBODY).recognises(secret);
        }
        return fits;
    }

    /** Somebody with nothing but a certificate learns that it is bound to nobody; a guesser of secrets learns nothing. */
    private Verdict stranger() {
        return shown.name() == null && shown.certificate() != null ? Verdict.CERTIFICATE_NOT_YOURS : Verdict.NOT_KNOWN;
    }

    private Verdict verdict(Partner partner) {
        if (shown.certificate() != null && !standsFor(partner)) {
            return Verdict.CERTIFICATE_NOT_YOURS;
        }
        if (certificate.filter(bound -> !bound.notAfter().isAfter(now)).isPresent()) {
            return Verdict.CERTIFICATE_EXPIRED;
        }
        if (partner.requires().asksForSecret() && shown.secret() == null) {
            return Verdict.SECRET_REQUIRED;
        }
        return partner.requires().asksForCertificate() && shown.certificate() == null
                ? Verdict.CERTIFICATE_REQUIRED
                : Verdict.ADMITTED;
    }

    private boolean standsFor(Partner partner) {
        return certificate
                .filter(bound -> bound.partner().equals(partner.code()))
                .isPresent();
    }
}

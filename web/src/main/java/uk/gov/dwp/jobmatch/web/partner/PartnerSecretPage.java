package uk.gov.dwp.jobmatch.web.partner;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Optional;
import uk.gov.dwp.jobmatch.credential.PartnerSecret;
import uk.gov.dwp.jobmatch.web.form.NewSecret;

/** Shows a new secret the one time that it can be read, and says what to do with it. */
@Named
@RequestScoped
public class PartnerSecretPage {

    @Inject
    OpenPartner open;

    @Inject
    PartnerPage page;

    @Inject
    NewSecret newSecret;

    private String secret = "";

    /** Takes the secret, or answers as if there were no such page. */
    public void open() {
        open.open();
        secret = newSecret.take(open.getCode()).orElse("");
    }

    /** Empty where it has been shown before. */
    public String getSecret() {
        return secret;
    }

    /** Until when the one before is right; empty where there is none. */
    public Optional<Instant> getOlderUntil() {
        return page.getSecrets().stream().skip(1).findFirst().flatMap(PartnerSecret::validUntil);
    }
}

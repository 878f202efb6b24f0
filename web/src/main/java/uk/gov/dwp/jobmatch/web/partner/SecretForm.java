package uk.gov.dwp.jobmatch.web.partner;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.credential.PartnerSecrets;
import uk.gov.dwp.jobmatch.web.access.Page;
import uk.gov.dwp.jobmatch.web.form.NewSecret;
import uk.gov.dwp.jobmatch.web.form.Notices;
import uk.gov.dwp.jobmatch.web.form.Problems;
import uk.gov.dwp.jobmatch.web.form.Typed;
import uk.gov.dwp.jobmatch.web.session.Visitor;

/** Where an administrator makes a partner's new secret, and says how long the one in use until now stays right. */
@Named
@RequestScoped
public class SecretForm {

    /** How long a partner may take to change over. */
    public enum Overlap {
        NONE(0),
        ONE_DAY(1),
        SEVEN_DAYS(7),
        FOURTEEN_DAYS(14),
        THIRTY_DAYS(30);

        private final int days;

        Overlap(int days) {
            this.days = days;
        }
    }

    @Inject
    OpenPartner open;

    @Inject
    PartnerPage page;

    @Inject
    PartnerSecrets secrets;

    @Inject
    NewSecret newSecret;

    @Inject
    Problems problems;

    @Inject
    Notices notices;

    @Inject
    Visitor visitor;

    private final Typed typed = new Typed();

    /** Makes a secret and leads to the page that shows it. A first one has none to overlap with, so that nothing is asked. */
    public @Nullable String renew() {
        Overlap overlap = typed.choice("overlap", Overlap.class);
        if (open.isAsSeen() && !page.getSecrets().isEmpty()) {
            problems.checkChosen("overlap", overlap);
        }
        Duration time = Duration.ofDays(overlap == null ? 0 : overlap.days);
        return open.act("renew", Page.PARTNER_SECRET, version -> {
            newSecret.keep(open.getCode(), secrets.renew(open.getCode(), version, time));
        });
    }

    public @Nullable String endOlder() {
        return open.act("end-older", version -> {
            secrets.endOlder(open.getCode(), version);
            notices.say("secret.ended");
        });
    }

    /** A form that was sent stays until its answer is out: else Faces would not read it. */
    public boolean isOlderShown() {
        return visitor.hasSent("end-older-form") || page.getSecrets().size() > 1;
    }

    public Overlap[] getOverlaps() {
        return Overlap.values();
    }

    public Map<String, @Nullable Object> getFields() {
        if (typed.getFields().isEmpty()) {
            typed.put("overlap", Overlap.FOURTEEN_DAYS.name());
        }
        return typed.getFields();
    }
}

package uk.gov.dwp.jobmatch.web.partner;

import jakarta.enterprise.context.RequestScoped;
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
import uk.gov.dwp.jobmatch.web.form.OpenRecord;
import uk.gov.dwp.jobmatch.web.form.Problems;

/** The partner that a request is about, and which version of it the reader had seen. */
@Named
@RequestScoped
public class OpenPartner extends OpenRecord<Partner> {

    @Inject
    Partners partners;

    @Inject
    Problems problems;

    public OpenPartner() {
        super("code", Partner::version);
    }

    @Override
    protected Optional<Partner> find(String code) {
        try {
            return Optional.of(partners.open(code));
        } catch (NoSuchPartner nobodyKnows) {
            return Optional.empty();
        }
    }

    public @Nullable Partner getPartner() {
        return record();
    }

    public String getCode() {
        return key();
    }

    /** Whether nobody has changed it since the reader looked, as far as this request knows. */
    boolean isAsSeen() {
        Partner partner = getPartner();
        return partner != null && partner.version() == getVersion();
    }

    /** Does something to the partner as the reader saw it and shows it afresh, or stays and says why not. */
    @Nullable
    String act(String field, IntConsumer deed) {
        return act(field, Page.PARTNER, deed);
    }

    /**
     * The same, with another page to go to then.
     *
     * @param field id of what the reader should go back to
     * @param deed takes the version
     */
    @Nullable
    String act(String field, Page next, IntConsumer deed) {
        if (problems.isPresent()) {
            return null;
        }
        try {
            deed.accept(getVersion());
            return next.afresh("code", getCode());
        } catch (PartnerChanged byAnother) {
            problems.add(field, "problem.partner.changed");
            look();
            return null;
        }
    }
}

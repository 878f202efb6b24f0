package uk.gov.dwp.jobmatch.web.partner;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.credential.PartnerCertificate;
import uk.gov.dwp.jobmatch.directory.Partner;
import uk.gov.dwp.jobmatch.directory.Partners;
import uk.gov.dwp.jobmatch.report.PartnerReport;
import uk.gov.dwp.jobmatch.web.language.Times;
import uk.gov.dwp.jobmatch.web.list.KeysetPage;
import uk.gov.dwp.jobmatch.web.list.ListPlace;

/** Every partner's system, by name and a page at a time: where it calls, what it must show, and when it last called. */
@Named
@RequestScoped
public class PartnersPage {

    private static final int ROWS = 50;

    @Inject
    Partners partners;

    @Inject
    PartnerReport report;

    @Inject
    ShownCertificates certificates;

    @Inject
    Times times;

    @Inject
    ListPlace place;

    private @Nullable KeysetPage<Partner> page;
    private @Nullable Map<String, PartnerCertificate> longest;
    private @Nullable Map<String, Instant> lastCalls;

    public KeysetPage<Partner> getPage() {
        if (page == null) {
            page = place.page(ROWS, Partner::code, partners::after, partners::before);
        }
        return page;
    }

    /** Empty where it has not called, or is suspended. */
    public String lastCall(Partner partner) {
        Instant at = lastCalls().get(partner.code());
        return at == null ? "" : times.soon(at);
    }

    /** How long its certificate is valid; empty where it has none. */
    public String certificate(Partner partner) {
        if (longest == null) {
            longest = certificates.longest();
        }
        PartnerCertificate valid = longest.get(partner.code());
        return valid == null ? "" : certificates.left(valid);
    }

    private Map<String, Instant> lastCalls() {
        if (lastCalls == null) {
            Map<String, Instant> known = new HashMap<>();
            report.callers().forEach(caller -> caller.lastAt().ifPresent(at -> known.put(caller.partner(), at)));
            lastCalls = known;
        }
        return lastCalls;
    }
}

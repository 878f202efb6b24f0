package uk.gov.dwp.jobmatch.web.partner;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.directory.CodeTaken;
import uk.gov.dwp.jobmatch.directory.Directory;
import uk.gov.dwp.jobmatch.directory.Endpoint;
import uk.gov.dwp.jobmatch.directory.Partner;
import uk.gov.dwp.jobmatch.directory.Partners;
import uk.gov.dwp.jobmatch.directory.Site;
import uk.gov.dwp.jobmatch.web.access.Page;
import uk.gov.dwp.jobmatch.web.form.Notices;
import uk.gov.dwp.jobmatch.web.form.Problems;
import uk.gov.dwp.jobmatch.web.form.Typed;
import uk.gov.dwp.jobmatch.web.session.Visitor;

/** Where an administrator says whom a partner's credential stands for, when it is added and later. */
@Named
@RequestScoped
public class BindingForm {

    private static final int LONGEST_NAME = 200;

    @Inject
    OpenPartner open;

    @Inject
    Partners partners;

    @Inject
    Directory directory;

    @Inject
    Problems problems;

    @Inject
    Notices notices;

    @Inject
    Visitor visitor;

    private final Typed typed = new Typed();

    /** Adds a partner. */
    public @Nullable String enrol() {
        String code = typed.text("partnerCode");
        if (!code.matches("[a-z][a-z0-9-]{1,38}[a-z0-9]")) {
            problems.add("partnerCode", "problem.partnerCode");
        }
        Endpoint endpoint = checked();
        return endpoint == null || problems.isPresent() ? null : enrol(code, endpoint);
    }

    private @Nullable String enrol(String code, Endpoint endpoint) {
        try {
            partners.enrol(code, typed.text("partnerName"), endpoint, site(endpoint));
        } catch (CodeTaken byAnother) {
            problems.add("partnerCode", "problem.partnerCode.taken");
            return null;
        }
        notices.say("partner.enrolled");
        return Page.PARTNER.afresh("code", code);
    }

    /** Binds the open partner to another name, door or site. */
    public @Nullable String bind() {
        Endpoint endpoint = checked();
        return endpoint == null
                ? null
                : open.act("partnerName", version -> {
                    partners.bind(open.getCode(), version, typed.text("partnerName"), endpoint, site(endpoint));
                    notices.say("partner.bound");
                });
    }

    private @Nullable Endpoint checked() {
        Endpoint endpoint = typed.choice("endpoint", Endpoint.class);
        problems.checkGiven("partnerName", typed.text("partnerName"));
        problems.checkLength("partnerName", typed.text("partnerName"), LONGEST_NAME);
        problems.checkChosen("endpoint", endpoint);
        return endpoint;
    }

    private @Nullable String site(Endpoint endpoint) {
        String site = typed.text("partnerSite");
        return site.isEmpty() || !endpoint.hasSites() ? null : site;
    }

    public Endpoint[] getEndpoints() {
        return Endpoint.values();
    }

    public List<Site> getSites() {
        return directory.workingSites();
    }

    /** What has been typed; until something is, whom the open partner stands for. */
    public Map<String, @Nullable Object> getFields() {
        Partner partner = open.getPartner();
        if (partner != null
                && !visitor.hasSent("binding-form")
                && typed.getFields().isEmpty()) {
            typed.put("partnerName", partner.name());
            typed.put("endpoint", partner.endpoint().name());
            typed.put("partnerSite", partner.site().orElse(""));
        }
        return typed.getFields();
    }
}

package uk.gov.dwp.jobmatch.web.partner;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.directory.Partner;
import uk.gov.dwp.jobmatch.directory.Partners;
import uk.gov.dwp.jobmatch.directory.Requirement;
import uk.gov.dwp.jobmatch.web.form.Notices;
import uk.gov.dwp.jobmatch.web.form.Problems;
import uk.gov.dwp.jobmatch.web.form.Typed;
import uk.gov.dwp.jobmatch.web.session.Visitor;

/** Where an administrator says what a partner must show with each call, and how many calls it may make. */
@Named
@RequestScoped
public class TermsForm {

    @Inject
    OpenPartner open;

    @Inject
    Partners partners;

    @Inject
    PartnerPage page;

    @Inject
    ShownCertificates certificates;

    @Inject
    Problems problems;

    @Inject
    Notices notices;

    @Inject
    Visitor visitor;

    private final Typed typed = new Typed();

    public @Nullable String save() {
        Requirement requirement = typed.choice("requires", Requirement.class);
        problems.checkChosen("requires", requirement);
        if (!typed.text("callsPerMinute").matches("[1-9]\\d{0,5}")) {
            problems.add("callsPerMinute", "problem.callsPerMinute");
        }
        if (requirement == null || problems.isPresent()) {
            return null;
        }
        checkItCanBeShown(requirement);
        int calls = Integer.parseInt(typed.text("callsPerMinute"));
        return open.act("requires", version -> {
            partners.ask(open.getCode(), version, requirement, calls);
            notices.say("partner.asked");
        });
    }

    /** To ask for what a partner does not have would shut it out at once; to do that there is a button of its own. */
    private void checkItCanBeShown(Requirement requirement) {
        if (requirement.asksForCertificate() && !certificates.isAnyValid(open.getCode())) {
            problems.add("requires", "problem.requires.certificate");
        } else if (requirement.asksForSecret() && page.getSecrets().isEmpty()) {
            problems.add("requires", "problem.requires.secret");
        }
    }

    public Requirement[] getRequirements() {
        return Requirement.values();
    }

    /** What has been typed; until something is, what is asked of the partner now. */
    public Map<String, @Nullable Object> getFields() {
        Partner partner = open.getPartner();
        if (partner != null
                && !visitor.hasSent("terms-form")
                && typed.getFields().isEmpty()) {
            typed.put("requires", partner.requires().name());
            typed.put("callsPerMinute", String.valueOf(partner.callsPerMinute()));
        }
        return typed.getFields();
    }
}

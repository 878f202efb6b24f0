package uk.gov.dwp.jobmatch.web.policy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.directory.Directory;
import uk.gov.dwp.jobmatch.directory.PolicyTerms;
import uk.gov.dwp.jobmatch.directory.Site;
import uk.gov.dwp.jobmatch.policy.Difference;
import uk.gov.dwp.jobmatch.policy.PolicyBook;
import uk.gov.dwp.jobmatch.policy.PolicyDesk;
import uk.gov.dwp.jobmatch.policy.PolicyFault;
import uk.gov.dwp.jobmatch.policy.PolicyWaits;
import uk.gov.dwp.jobmatch.web.access.Page;
import uk.gov.dwp.jobmatch.web.form.Notices;
import uk.gov.dwp.jobmatch.web.form.Problems;
import uk.gov.dwp.jobmatch.web.form.Typed;
import uk.gov.dwp.jobmatch.web.language.Words;
import uk.gov.dwp.jobmatch.web.session.Visitor;

/** Where the policy owner writes the next version, sees in words what it would change, and proposes it. */
@Named
@RequestScoped
public class PolicyForm {

    @Inject
    PolicyDesk desk;

    @Inject
    PolicyBook book;

    @Inject
    Directory directory;

    @Inject
    Problems problems;

    @Inject
    Notices notices;

    @Inject
    Words words;

    @Inject
    Visitor visitor;

    private final Typed typed = new Typed();
    private List<Difference> preview = List.of();

    /** Shows what would change. */
    public @Nullable String preview() {
        if (isSound()) {
            preview = desk.differences(written().terms());
        }
        return null;
    }

    public @Nullable String propose() {
        LocalDate from = from();
        if (!isSound() || from == null) {
            return null;
        }
        try {
            desk.propose(from, written().terms());
        } catch (PolicyWaits another) {
            problems.add("policyFrom", "problem.policy.WAITS");
            return null;
        }
        notices.say("policy.proposed");
        return Page.POLICY.afresh();
    }

    private boolean isSound() {
        WrittenPolicy written = written();
        for (PolicyFault fault : desk.faults(from(), written.terms())) {
            problems.add(written.fieldOf(fault), "problem.policy." + fault.kind(), about(fault));
        }
        return !problems.isPresent();
    }

    private String about(PolicyFault fault) {
        String range = "policy.range." + fault.about();
        return words.has(range) ? words.of(range) : fault.about();
    }

    private WrittenPolicy written() {
        return new WrittenPolicy(typed, directory.workingSites());
    }

    private @Nullable LocalDate from() {
        return typed.day("policyFrom").orElse(null);
    }

    /** What would change, once it was asked for. */
    public List<Difference> getPreview() {
        return preview;
    }

    /** The sites by their codes. */
    public Map<String, String> getSiteNames() {
        Map<String, String> names = new LinkedHashMap<>();
        getSites().forEach(site -> names.put(site.code(), site.name()));
        return names;
    }

    public List<Site> getSites() {
        return directory.workingSites();
    }

    /** What has been typed; until something is, what the newest version says. */
    public Map<String, @Nullable Object> getFields() {
        if (!visitor.hasSent("policy-form") && typed.getFields().isEmpty()) {
            PolicyTerms newest = book.newest().terms();
            written().show(newest);
        }
        return typed.getFields();
    }
}

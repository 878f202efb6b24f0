package uk.gov.dwp.jobmatch.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.consent.Ask;
import uk.gov.dwp.jobmatch.web.access.Page;
import uk.gov.dwp.jobmatch.web.form.Problems;
import uk.gov.dwp.jobmatch.web.form.Typed;

/** Asks which account somebody wants to look at without an incident, and why. Whether there is one is for the gate to answer. */
@Named
@RequestScoped
public class FindAccountPage {

    private static final int LONGEST_REFERENCE = 60;

    @Inject
    StatedReasons reasons;

    @Inject
    Problems problems;

    private final Typed typed = new Typed();

    /** Leads to the look; references are written in capitals, whatever somebody types. */
    public @Nullable String look() {
        problems.checkGiven("accountAsked", typed.text("accountAsked"));
        problems.checkLength("accountAsked", typed.text("accountAsked"), LONGEST_REFERENCE);
        problems.checkGiven("lookReason", typed.text("lookReason"));
        problems.checkLength("lookReason", typed.text("lookReason"), Ask.LONGEST_REASON);
        if (problems.isPresent()) {
            return null;
        }
        String key = reasons.keep(typed.text("accountAsked").toUpperCase(Locale.ROOT), typed.text("lookReason"));
        return Page.ACCOUNT.afresh("key", key);
    }

    public Map<String, @Nullable Object> getFields() {
        return typed.getFields();
    }

    public int getLongestReason() {
        return Ask.LONGEST_REASON;
    }
}

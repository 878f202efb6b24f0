package uk.gov.dwp.jobmatch.web.retention;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Period;
import java.util.List;
import uk.gov.dwp.jobmatch.retention.RetentionRule;
import uk.gov.dwp.jobmatch.retention.RetentionRules;
import uk.gov.dwp.jobmatch.web.language.Words;

/** How long things are kept, as people say it: so that no page names a time that is not the rule's. */
@Named
@RequestScoped
public class KeptFor {

    @Inject
    RetentionRules rules;

    @Inject
    Words words;

    /** The rules that count today. */
    public List<RetentionRule> getRules() {
        return rules.inForce();
    }

    /** A rule's period, as people say it. */
    public String period(Period kept) {
        if (kept.isZero()) {
            return words.of("kept.at-once");
        }
        if (kept.getYears() > 0) {
            return words.count("kept.years", kept.getYears());
        }
        return kept.getMonths() > 0
                ? words.count("kept.months", kept.getMonths())
                : words.count("kept.days", kept.getDays());
    }
}

package uk.gov.dwp.jobmatch.web.place;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import uk.gov.dwp.jobmatch.place.Holding;
import uk.gov.dwp.jobmatch.place.PlaceInUse;
import uk.gov.dwp.jobmatch.web.form.Problems;
import uk.gov.dwp.jobmatch.web.language.Words;

/** Says what a place still holds, and what to do about each, beside the button that would switch it off. */
@RequestScoped
public class HoldingsInWords {

    @Inject
    Problems problems;

    @Inject
    Words words;

    void say(PlaceInUse inUse) {
        for (Holding holding : inUse.holdings()) {
            problems.addWords("switch-off", words.count("holding." + holding.kind(), holding.number()));
        }
    }
}

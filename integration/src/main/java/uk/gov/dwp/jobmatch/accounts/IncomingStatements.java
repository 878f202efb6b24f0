package uk.gov.dwp.jobmatch.accounts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import uk.gov.dwp.jobmatch.accounts.v1.Activity;
import uk.gov.dwp.jobmatch.accounts.v1.ActivityList;
import uk.gov.dwp.jobmatch.accounts.v1.Closing;
import uk.gov.dwp.jobmatch.accounts.v1.Consent;
import uk.gov.dwp.jobmatch.feed.ActivityTold;
import uk.gov.dwp.jobmatch.feed.ClosingTold;
import uk.gov.dwp.jobmatch.feed.ClosingTold.Wish;
import uk.gov.dwp.jobmatch.feed.ConsentTold;
import uk.gov.dwp.jobmatch.routing.Language;

/** What holders said and did, as the site sent it; each refuses what nobody can use. */
final class IncomingStatements {

    private final Instant now;

    IncomingStatements(Instant now) {
        this.now = now;
    }

    ConsentTold consent(Consent said, boolean given) {
        Limits limits = new Limits("consent", now);
        ConsentTold told = new ConsentTold(
                limits.reference("accountRef", said.getAccountRef()),
                limits.version("version", said.getVersion()),
                given,
                limits.past("saidAt", said.getSaidAt()),
                limits.filled("wording", said.getWording()),
                "cy".equals(said.getLanguage()) ? Language.CY : Language.EN);
        limits.keep();
        return told;
    }

    ClosingTold closing(Closing closing) {
        Limits limits = new Limits("closing", now);
        ClosingTold told = new ClosingTold(
                limits.reference("accountRef", closing.getAccountRef()),
                limits.version("version", closing.getVersion()),
                limits.past("closedAt", closing.getClosedAt()),
                limits.code("openIncidents", Wish.class, closing.getOpenIncidents())
                        .orElse(Wish.FINISH));
        limits.keep();
        return told;
    }

    /** All of them or none: a batch that cannot be read whole is refused with the place of the first that is wrong. */
    List<ActivityTold> activities(ActivityList list) {
        List<ActivityTold> told = new ArrayList<>();
        for (Activity one : list.getActivity()) {
            told.add(activity(one, new Limits("activities/activity[" + (told.size() + 1) + "]", now)));
        }
        return told;
    }

    private static ActivityTold activity(Activity one, Limits limits) {
        ActivityTold told = new ActivityTold(
                limits.reference("accountRef", one.getAccountRef()),
                limits.past("at", one.getAt()),
                limits.filled("activityId", one.getActivityId()),
                limits.code("kind", ActivityTold.Kind.class, one.getKind()).orElse(ActivityTold.Kind.NOTE),
                limits.optional("vacancyRef", one.getVacancyRef()),
                limits.optional("words", one.getWords()));
        limits.keep();
        return told;
    }
}

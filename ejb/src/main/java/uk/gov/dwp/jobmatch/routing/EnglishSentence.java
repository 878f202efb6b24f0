package uk.gov.dwp.jobmatch.routing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The English half of an {@link Explanation}. */
final class EnglishSentence extends Sentence {

    EnglishSentence(Facts facts, Decision decision, Places places) {
        super(facts, decision, places);
    }

    @Override
    String refused() {
        return "Nothing is sent until the form has been corrected.";
    }

    @Override
    String reply(ReplyTo party) {
        return switch (party) {
            case CUSTOMER -> "Reply goes to " + customer();
            case DWP_USER -> "Reply goes to the DWP user";
            case DWP_USER_BY_PHONE -> "The DWP user is answered by phone";
            case UNVERIFIED_ADDRESS -> "Reply goes to the unverified address given";
            case SUBMITTING_SITE_INBOX -> inbox(places.submittingSite(), "the submitting site's");
            case HANDLING_SITE_INBOX -> inbox(places.handlingSite(), "the handling site's");
            case HOME_SITE_INBOX -> inbox(places.homeSite(), "the home site's");
            case DEFAULT_SITE_INBOX -> inbox(places.defaultSite(), "the default site's");
            case SERCO_INBOX -> inbox(null, "SERCO's");
            case NONE -> "Nobody gets a reply";
        };
    }

    private static String inbox(@Nullable String site, String owners) {
        return "Reply goes to " + (site == null ? owners : "the " + site) + " inbox";
    }

    @Override
    String copies(List<ReplyTo> parties) {
        return "copied to "
                + String.join(" and ", parties.stream().map(this::copied).toList());
    }

    private String copied(ReplyTo party) {
        if (party == ReplyTo.CUSTOMER) {
            return customer();
        }
        return places.submittingSite() == null ? "the submitting site" : places.submittingSite();
    }

    @Override
    String caller(CallbackOwner owner) {
        return switch (owner) {
            case JOBCENTRE -> "the local Jobcentre" + inBrackets(places.office()) + " calls";
            case SUBMITTING_SITE_TEAM_LEADER -> teamLeader(places.submittingSite(), "its");
            case HANDLING_SITE_TEAM_LEADER -> teamLeader(places.handlingSite(), "the handling site's");
            case HOME_SITE_TEAM_LEADER -> teamLeader(places.homeSite(), "the home site's");
            case DEFAULT_SITE_TEAM_LEADER -> teamLeader(places.defaultSite(), "the default site's");
            case SERCO_QAT -> "SERCO's QAT arranges a call";
        };
    }

    private static String teamLeader(@Nullable String site, String owners) {
        return (site == null ? owners : site + "'s") + " Team Leader calls";
    }

    @Override
    String ifReleased() {
        return "if the duty manager agrees";
    }

    @Override
    String because(Reason reason) {
        return switch (reason) {
            case SAFETY -> " because staff safety is at risk";
            case SAFETY_AND_NO_DWP_ADDRESS -> " because staff safety is at risk and there is no valid DWP address";
            case OWN_PROBLEM -> " because the problem is their own";
            case HAS_EMAIL -> " because they have an email address";
            case HAS_NO_EMAIL -> noEmail();
            case HAS_NO_EMAIL_AND_NO_PHONE -> noEmail() + " and there is no phone number";
            case CALL_ASKED -> " because a call was asked for";
            case CAME_FROM_EMPLOYER_DIRECT ->
                " because the incident came from Employer Direct"
                        + (places.submittingSite() == null ? "" : " at " + places.submittingSite());
            case HANDLED_THERE ->
                places.handlingSite() == null ? "" : " because " + places.handlingSite() + " handles it";
            case CAME_FROM_JOBSEEKER_DIRECT -> " because the incident came from Jobseeker Direct";
            case JOBSEEKER_DIRECT_POLICY -> " because that is the policy for Jobseeker Direct";
            case ANONYMOUS -> " because the sender is anonymous";
            case ANONYMOUS_WITHOUT_EMAIL -> " because the sender is anonymous and gave no email address";
            case LEFT_NOTHING -> " because the sender gave no email address or phone number";
        };
    }

    private String noEmail() {
        return " because " + customer()
                + switch (facts.email()) {
                    case SHARED -> " uses a shared mailbox";
                    case SUPPRESSED -> "'s email bounces";
                    case OWN, NONE, INVALID -> " has no email address";
                };
    }

    private String customer() {
        return switch (facts.customerType()) {
            case EMPLOYER -> "the employer";
            case JOBSEEKER -> "the jobseeker";
            case UNKNOWN -> "the customer";
        };
    }
}

package uk.gov.dwp.jobmatch.routing;

import org.jspecify.annotations.Nullable;

/** The English half of an {@link Explanation}. */
final class EnglishSentence {

    private final Facts facts;
    private final Decision decision;
    private final Places places;

    EnglishSentence(Facts facts, Decision decision, Places places) {
        this.facts = facts;
        this.decision = decision;
        this.places = places;
    }

    @Override
    public String toString() {
        if (!decision.accepted()) {
            return "Nothing is sent until the form has been corrected.";
        }
        return reply() + copies() + " because " + reason() + call() + ".";
    }

    private String reply() {
        return switch (decision.replyTo()) {
            case CUSTOMER -> "Reply goes to " + customer();
            case DWP_USER -> "Reply goes to the DWP user";
            case DWP_USER_BY_PHONE -> "The DWP user is answered by phone";
            case UNVERIFIED_ADDRESS -> "Reply goes to the address typed in, which is not verified,";
            case SUBMITTING_SITE_INBOX, HANDLING_SITE_INBOX, HOME_SITE_INBOX, DEFAULT_SITE_INBOX, SERCO_INBOX ->
                "Reply goes to " + inbox(decision.replyTo());
            case NONE -> "Nobody gets a reply";
        };
    }

    private String copies() {
        if (decision.copies().isEmpty()) {
            return "";
        }
        String parties = String.join(
                " and ", decision.copies().stream().map(this::copied).toList());
        return ", copied to " + parties + ",";
    }

    private String copied(ReplyTo party) {
        return party == ReplyTo.CUSTOMER ? customer() : inbox(party);
    }

    private String reason() {
        return switch (decision.rule().substring(0, 2)) {
            case "S1" ->
                decision.replyTo().byEmail()
                        ? "staff safety is at risk"
                        : "staff safety is at risk and there is no valid DWP address";
            case "J0" -> "the problem is the DWP user's own";
            case "J1", "W1" -> customer() + " has an email address";
            case "J3" -> "a call was asked for";
            case "W3" -> customer() + " has an email address";
            case "J2", "W2" -> noEmail();
            case "J4" -> noEmail() + " and there is no phone number";
            case "A1" -> "the sender is anonymous";
            case "A2" -> "the sender is anonymous and gave no email address";
            case "A3" -> "the sender gave no email address and no phone number";
            default -> contactCentre();
        };
    }

    private String contactCentre() {
        if (facts.channel() == Channel.JOBSEEKER_DIRECT) {
            return decision.replyTo() == ReplyTo.CUSTOMER
                    ? "that is the policy for Jobseeker Direct"
                    : "the incident came from Jobseeker Direct";
        }
        if (facts.site() == SiteChoice.SUBMITTING_AND_HANDLING) {
            return named(places.handlingSite(), "the handling site") + " works on the incident";
        }
        return "the incident came from Employer Direct"
                + (places.submittingSite() == null ? "" : " at " + places.submittingSite());
    }

    private String call() {
        if (decision.owner() == null) {
            return "";
        }
        String why = saysWhyAlready() ? "" : " because " + (askedOnly() ? "a call was asked for" : noEmail());
        return "; " + caller() + why + (decision.held() ? ", once the duty manager releases the call" : "");
    }

    private String caller() {
        return switch (owner()) {
            case JOBCENTRE ->
                "the local Jobcentre" + (places.office() == null ? "" : " (" + places.office() + ")") + " calls";
            case SUBMITTING_SITE_TEAM_LEADER -> teamLeader(places.submittingSite(), "the submitting site");
            case HANDLING_SITE_TEAM_LEADER -> teamLeader(places.handlingSite(), "the handling site");
            case HOME_SITE_TEAM_LEADER -> teamLeader(places.homeSite(), "the home site");
            case DEFAULT_SITE_TEAM_LEADER -> teamLeader(places.defaultSite(), "the default site");
            case SERCO_QAT -> "SERCO's Quality Assessment Team arranges a call";
        };
    }

    private CallbackOwner owner() {
        return decision.callbackOwner().orElseThrow();
    }

    private static String teamLeader(@Nullable String site, String role) {
        return named(site, role) + "'s Team Leader calls";
    }

    private boolean saysWhyAlready() {
        return switch (decision.rule()) {
            case "J2", "J3", "W2", "A2" -> true;
            default -> false;
        };
    }

    private boolean askedOnly() {
        return facts.hasOwnEmail();
    }

    private String noEmail() {
        return switch (facts.email()) {
            case SHARED -> customer() + " has only a shared email address";
            case SUPPRESSED -> customer() + "'s email address does not work";
            case INVALID -> customer() + " has no valid email address";
            case OWN, NONE -> customer() + " has no email address";
        };
    }

    private String inbox(ReplyTo party) {
        return switch (party) {
            case SUBMITTING_SITE_INBOX -> inbox(places.submittingSite(), "submitting site");
            case HANDLING_SITE_INBOX -> inbox(places.handlingSite(), "handling site");
            case HOME_SITE_INBOX -> inbox(places.homeSite(), "home site");
            case DEFAULT_SITE_INBOX -> inbox(places.defaultSite(), "default site");
            default -> "SERCO's Jobseeker Direct inbox";
        };
    }

    private static String inbox(@Nullable String site, String role) {
        return "the " + named(site, role) + " inbox";
    }

    private static String named(@Nullable String name, String role) {
        return name == null ? role : name;
    }

    private String customer() {
        return switch (facts.customerType()) {
            case EMPLOYER -> "the employer";
            case JOBSEEKER -> "the jobseeker";
            case UNKNOWN -> "the customer";
        };
    }
}

package uk.gov.dwp.jobmatch.routing;

import org.jspecify.annotations.Nullable;

/** The Welsh half of an {@link Explanation}; names of places stay as they are, so nothing before them may mutate them. */
final class WelshSentence {

    private final Facts facts;
    private final Decision decision;
    private final Places places;

    WelshSentence(Facts facts, Decision decision, Places places) {
        this.facts = facts;
        this.decision = decision;
        this.places = places;
    }

    @Override
    public String toString() {
        if (!decision.accepted()) {
            return "Ni chaiff dim ei anfon nes bod y ffurflen wedi'i chywiro.";
        }
        return reply() + copies() + " oherwydd " + reason() + call() + ".";
    }

    private String reply() {
        return switch (decision.replyTo()) {
            case CUSTOMER -> "Anfonir yr ateb at " + customer();
            case DWP_USER -> "Anfonir yr ateb at y defnyddiwr DWP";
            case DWP_USER_BY_PHONE -> "Atebir y defnyddiwr DWP dros y ffôn";
            case UNVERIFIED_ADDRESS -> "Anfonir yr ateb i'r cyfeiriad a deipiwyd, heb ei wirio,";
            case SUBMITTING_SITE_INBOX, HANDLING_SITE_INBOX, HOME_SITE_INBOX, DEFAULT_SITE_INBOX, SERCO_INBOX ->
                "Anfonir yr ateb i " + inbox(decision.replyTo());
            case NONE -> "Nid anfonir ateb at neb";
        };
    }

    private String copies() {
        if (decision.copies().isEmpty()) {
            return "";
        }
        String parties =
                String.join(" ac ", decision.copies().stream().map(this::copied).toList());
        return ", gyda chopi " + parties + ",";
    }

    private String copied(ReplyTo party) {
        return party == ReplyTo.CUSTOMER ? "at " + customer() : "i " + inbox(party);
    }

    private String reason() {
        return switch (decision.rule().substring(0, 2)) {
            case "S1" ->
                decision.replyTo().byEmail()
                        ? "bod diogelwch staff mewn perygl"
                        : "bod diogelwch staff mewn perygl ac nad oes cyfeiriad DWP dilys";
            case "J0" -> "mai problem y defnyddiwr ei hun yw hi";
            case "J1", "W1", "W3" -> "bod gan " + customer() + " gyfeiriad e-bost";
            case "J3" -> "y gofynnwyd am alwad";
            case "J2", "W2" -> noEmail();
            case "J4" -> noEmail() + " ac nad oes rhif ffôn";
            case "A1" -> "bod yr anfonwr yn ddienw";
            case "A2" -> "bod yr anfonwr yn ddienw a heb roi cyfeiriad e-bost";
            case "A3" -> "na roddodd yr anfonwr gyfeiriad e-bost na rhif ffôn";
            default -> contactCentre();
        };
    }

    private String contactCentre() {
        if (facts.channel() == Channel.JOBSEEKER_DIRECT) {
            return decision.replyTo() == ReplyTo.CUSTOMER
                    ? "mai dyna'r polisi ar gyfer Jobseeker Direct"
                    : "i'r digwyddiad ddod o Jobseeker Direct";
        }
        if (facts.site() == SiteChoice.SUBMITTING_AND_HANDLING) {
            return "mai " + named(places.handlingSite(), "y safle ymdrin") + " sy'n gweithio ar y digwyddiad";
        }
        return "i'r digwyddiad ddod o "
                + (places.submittingSite() == null ? "" : "safle " + places.submittingSite() + " ") + "Employer Direct";
    }

    private String call() {
        if (decision.owner() == null) {
            return "";
        }
        String why = saysWhyAlready() ? "" : " oherwydd " + (facts.hasOwnEmail() ? "y gofynnwyd am alwad" : noEmail());
        return "; bydd " + caller() + why
                + (decision.held() ? ", ar ôl i'r rheolwr ar ddyletswydd ryddhau'r alwad" : "");
    }

    private String caller() {
        return switch (decision.callbackOwner().orElseThrow()) {
            case JOBCENTRE ->
                "y Ganolfan Byd Gwaith leol" + (places.office() == null ? "" : " (" + places.office() + ")")
                        + " yn ffonio";
            case SUBMITTING_SITE_TEAM_LEADER -> teamLeader(places.submittingSite(), "y safle cyflwyno");
            case HANDLING_SITE_TEAM_LEADER -> teamLeader(places.handlingSite(), "y safle ymdrin");
            case HOME_SITE_TEAM_LEADER -> teamLeader(places.homeSite(), "y safle cartref");
            case DEFAULT_SITE_TEAM_LEADER -> teamLeader(places.defaultSite(), "y safle diofyn");
            case SERCO_QAT -> "Tîm Asesu Ansawdd SERCO yn trefnu galwad";
        };
    }

    private static String teamLeader(@Nullable String site, String role) {
        return "Arweinydd Tîm " + named(site, role) + " yn ffonio";
    }

    private boolean saysWhyAlready() {
        return switch (decision.rule()) {
            case "J2", "J3", "W2", "A2" -> true;
            default -> false;
        };
    }

    private String noEmail() {
        return switch (facts.email()) {
            case SHARED -> "mai dim ond cyfeiriad e-bost a rennir sydd gan " + customer();
            case SUPPRESSED -> "nad yw cyfeiriad e-bost " + customer() + " yn gweithio";
            case INVALID -> "nad oes gan " + customer() + " gyfeiriad e-bost dilys";
            case OWN, NONE -> "nad oes gan " + customer() + " gyfeiriad e-bost";
        };
    }

    private String inbox(ReplyTo party) {
        return switch (party) {
            case SUBMITTING_SITE_INBOX -> inbox(places.submittingSite(), "y safle cyflwyno");
            case HANDLING_SITE_INBOX -> inbox(places.handlingSite(), "y safle ymdrin");
            case HOME_SITE_INBOX -> inbox(places.homeSite(), "y safle cartref");
            case DEFAULT_SITE_INBOX -> inbox(places.defaultSite(), "y safle diofyn");
            default -> "fewnflwch Jobseeker Direct SERCO";
        };
    }

    private static String inbox(@Nullable String site, String role) {
        return "fewnflwch " + named(site, role);
    }

    private static String named(@Nullable String name, String role) {
        return name == null ? role : name;
    }

    private String customer() {
        return switch (facts.customerType()) {
            case EMPLOYER -> "y cyflogwr";
            case JOBSEEKER -> "y ceisiwr gwaith";
            case UNKNOWN -> "y cwsmer";
        };
    }
}

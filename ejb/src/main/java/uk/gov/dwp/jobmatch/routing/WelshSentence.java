package uk.gov.dwp.jobmatch.routing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The Welsh half of an {@link Explanation}; the English names of places are not mutated, as is usual. */
final class WelshSentence extends Sentence {

    WelshSentence(Facts facts, Decision decision, Places places) {
        super(facts, decision, places);
    }

    @Override
    String refused() {
        return "Ni chaiff dim ei anfon nes i'r ffurflen gael ei chywiro.";
    }

    @Override
    String reply(ReplyTo party) {
        return switch (party) {
            case CUSTOMER -> "Aiff yr ateb at " + customer();
            case DWP_USER -> "Aiff yr ateb at y defnyddiwr DWP";
            case DWP_USER_BY_PHONE -> "Caiff y defnyddiwr DWP ateb dros y ffôn";
            case UNVERIFIED_ADDRESS -> "Aiff yr ateb i'r cyfeiriad a roddwyd, heb ei wirio,";
            case SUBMITTING_SITE_INBOX -> inbox(places.submittingSite(), "y safle cyflwyno");
            case HANDLING_SITE_INBOX -> inbox(places.handlingSite(), "y safle ymdrin");
            case HOME_SITE_INBOX -> inbox(places.homeSite(), "y safle cartref");
            case DEFAULT_SITE_INBOX -> inbox(places.defaultSite(), "y safle diofyn");
            case SERCO_INBOX -> inbox(null, "SERCO");
            case NONE -> "Ni chaiff neb ateb";
        };
    }

    private static String inbox(@Nullable String site, String owner) {
        return "Aiff yr ateb i fewnflwch " + (site == null ? owner : site);
    }

    @Override
    String copies(List<ReplyTo> parties) {
        String names = String.join(" ac ", parties.stream().map(this::copied).toList());
        return (parties.size() == 1 ? "a chopi " : "a chopïau ") + names;
    }

    private String copied(ReplyTo party) {
        if (party == ReplyTo.CUSTOMER) {
            return "at " + customer();
        }
        return places.submittingSite() == null ? "i'r safle cyflwyno" : "i " + places.submittingSite();
    }

    @Override
    String caller(CallbackOwner owner) {
        return switch (owner) {
            case JOBCENTRE -> "bydd y Ganolfan Byd Gwaith leol" + inBrackets(places.office()) + " yn ffonio";
            case SUBMITTING_SITE_TEAM_LEADER -> teamLeader(places.submittingSite(), "ei Arweinydd Tîm");
            case HANDLING_SITE_TEAM_LEADER -> teamLeader(places.handlingSite(), "Arweinydd Tîm y safle ymdrin");
            case HOME_SITE_TEAM_LEADER -> teamLeader(places.homeSite(), "Arweinydd Tîm y safle cartref");
            case DEFAULT_SITE_TEAM_LEADER -> teamLeader(places.defaultSite(), "Arweinydd Tîm y safle diofyn");
            case SERCO_QAT -> "bydd QAT SERCO yn trefnu galwad";
        };
    }

    private static String teamLeader(@Nullable String site, String unnamed) {
        return "bydd " + (site == null ? unnamed : "Arweinydd Tîm " + site) + " yn ffonio";
    }

    @Override
    String ifReleased() {
        return "os cytuna'r rheolwr dyletswydd";
    }

    @Override
    String because(Reason reason) {
        return switch (reason) {
            case SAFETY -> " am fod diogelwch staff mewn perygl";
            case SAFETY_AND_NO_DWP_ADDRESS -> " am fod diogelwch staff mewn perygl ac nad oes cyfeiriad DWP dilys";
            case OWN_PROBLEM -> " am mai ei broblem ei hun yw hon";
            case HAS_EMAIL -> " am fod ganddo gyfeiriad e-bost";
            case HAS_NO_EMAIL -> noEmail();
            case HAS_NO_EMAIL_AND_NO_PHONE -> noEmail() + " ac nad oes rhif ffôn";
            case CALL_ASKED -> " am fod cais am alwad";
            case CAME_FROM_EMPLOYER_DIRECT ->
                " gan i'r digwyddiad ddod o Employer Direct"
                        + (places.submittingSite() == null ? "" : " " + places.submittingSite());
            case HANDLED_THERE ->
                places.handlingSite() == null ? "" : " am mai " + places.handlingSite() + " sy'n ei drin";
            case CAME_FROM_JOBSEEKER_DIRECT -> " gan i'r digwyddiad ddod o Jobseeker Direct";
            case JOBSEEKER_DIRECT_POLICY -> " am mai dyna'r polisi ar gyfer Jobseeker Direct";
            case ANONYMOUS -> " am fod yr anfonwr yn ddienw";
            case ANONYMOUS_WITHOUT_EMAIL -> " am fod yr anfonwr yn ddienw a heb gyfeiriad e-bost";
            case LEFT_NOTHING -> " am na roddodd yr anfonwr gyfeiriad e-bost na rhif ffôn";
        };
    }

    private String noEmail() {
        return switch (facts.email()) {
            case SHARED -> " am fod " + customer() + " yn rhannu e-bost";
            case SUPPRESSED -> " am fod e-bost " + customer() + " yn methu";
            case OWN, NONE, INVALID -> " am fod " + customer() + " heb e-bost";
        };
    }

    private String customer() {
        return switch (facts.customerType()) {
            case EMPLOYER -> "y cyflogwr";
            case JOBSEEKER -> "y ceisiwr gwaith";
            case UNKNOWN -> "y cwsmer";
        };
    }
}

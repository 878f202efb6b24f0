package uk.gov.dwp.jobmatch.routing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an {@link Explanation} says and in which order; each language only finds the words. */
abstract sealed class Sentence permits EnglishSentence, WelshSentence {

    /** Why a reply goes where it goes, or why somebody calls. */
    enum Reason {
        SAFETY,
        SAFETY_AND_NO_DWP_ADDRESS,
        OWN_PROBLEM,
        HAS_EMAIL,
        HAS_NO_EMAIL,
        HAS_NO_EMAIL_AND_NO_PHONE,
        CALL_ASKED,
        CAME_FROM_EMPLOYER_DIRECT,
        HANDLED_THERE,
        CAME_FROM_JOBSEEKER_DIRECT,
        JOBSEEKER_DIRECT_POLICY,
        ANONYMOUS,
        ANONYMOUS_WITHOUT_EMAIL,
        LEFT_NOTHING
    }

    final Facts facts;
    final Places places;
    private final Decision decision;

    Sentence(Facts facts, Decision decision, Places places) {
        this.facts = facts;
        this.decision = decision;
        this.places = places;
    }

    abstract String refused();

    abstract String reply(ReplyTo party);

    abstract String copies(List<ReplyTo> parties);

    abstract String caller(CallbackOwner owner);

    abstract String ifReleased();

    /** With the space before it; empty where the other words have said it already. */
    abstract String because(Reason reason);

    @Override
    public String toString() {
        if (!decision.accepted()) {
            return refused();
        }
        String copies = decision.copies().isEmpty() ? "" : copies(decision.copies());
        String call = decision.callbackOwner().map(this::call).orElse("");
        return reply(decision.replyTo()) + aside(copies, because(replyReason())) + call + ".";
    }

    private String call(CallbackOwner owner) {
        String why = switch (decision.rule()) {
            case "J2", "J3", "W2", "A2" -> ""; // the reason of the reply is the reason of the call
            case "S1" -> ""; // no room, and safety is what matters
            default -> because(facts.hasOwnEmail() ? Reason.CALL_ASKED : Reason.HAS_NO_EMAIL);
        };
        return "; " + caller(owner) + aside(decision.held() ? ifReleased() : "", why);
    }

    /** Sets what is said by the way between commas before a reason; either may be empty. */
    private static String aside(String byTheWay, String reason) {
        if (byTheWay.isEmpty()) {
            return reason;
        }
        return ", " + byTheWay + (reason.isEmpty() ? "" : ",") + reason;
    }

    static String inBrackets(@Nullable String name) {
        return name == null ? "" : " (" + name + ")";
    }

    private Reason replyReason() {
        return switch (decision.rule()) {
            case "S1" -> decision.replyTo().byEmail() ? Reason.SAFETY : Reason.SAFETY_AND_NO_DWP_ADDRESS;
            case "J0" -> Reason.OWN_PROBLEM;
            case "J1", "W1", "W3" -> Reason.HAS_EMAIL;
            case "J2", "W2" -> Reason.HAS_NO_EMAIL;
            case "J3" -> Reason.CALL_ASKED;
            case "J4" -> Reason.HAS_NO_EMAIL_AND_NO_PHONE;
            case "A1" -> Reason.ANONYMOUS;
            case "A2" -> Reason.ANONYMOUS_WITHOUT_EMAIL;
            case "A3" -> Reason.LEFT_NOTHING;
            default -> contactCentre();
        };
    }

    private Reason contactCentre() {
        return switch (decision.replyTo()) {
            case CUSTOMER -> Reason.JOBSEEKER_DIRECT_POLICY;
            case SERCO_INBOX -> Reason.CAME_FROM_JOBSEEKER_DIRECT;
            case HANDLING_SITE_INBOX -> Reason.HANDLED_THERE;
            default -> Reason.CAME_FROM_EMPLOYER_DIRECT;
        };
    }
}

package uk.gov.dwp.jobmatch.routing;

import static uk.gov.dwp.jobmatch.routing.CallbackOwner.DEFAULT_SITE_TEAM_LEADER;
import static uk.gov.dwp.jobmatch.routing.CallbackOwner.HANDLING_SITE_TEAM_LEADER;
import static uk.gov.dwp.jobmatch.routing.CallbackOwner.HOME_SITE_TEAM_LEADER;
import static uk.gov.dwp.jobmatch.routing.CallbackOwner.SERCO_QAT;
import static uk.gov.dwp.jobmatch.routing.CallbackOwner.SUBMITTING_SITE_TEAM_LEADER;
import static uk.gov.dwp.jobmatch.routing.ReplyTo.CUSTOMER;
import static uk.gov.dwp.jobmatch.routing.ReplyTo.DEFAULT_SITE_INBOX;
import static uk.gov.dwp.jobmatch.routing.ReplyTo.DWP_USER;
import static uk.gov.dwp.jobmatch.routing.ReplyTo.DWP_USER_BY_PHONE;
import static uk.gov.dwp.jobmatch.routing.ReplyTo.HANDLING_SITE_INBOX;
import static uk.gov.dwp.jobmatch.routing.ReplyTo.HOME_SITE_INBOX;
import static uk.gov.dwp.jobmatch.routing.ReplyTo.NONE;
import static uk.gov.dwp.jobmatch.routing.ReplyTo.SERCO_INBOX;
import static uk.gov.dwp.jobmatch.routing.ReplyTo.SUBMITTING_SITE_INBOX;
import static uk.gov.dwp.jobmatch.routing.ReplyTo.UNVERIFIED_ADDRESS;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rule book's table, row by row and first match wins (domain.md 3.2 to 3.4): hold the two side by side. */
public final class Routing {

    private Routing() {}

    /** Never fails and asks nobody: the same facts under the same policy give the same decision. */
    public static Decision decide(Facts facts, Policy policy) {
        Set<Refusal> refusals = refusals(facts);
        if (facts.isEscalation()) {
            return escalation(facts, refusals);
        }
        if (!refusals.isEmpty()) {
            return new Decision(
                    refusals, priority(facts), "V", NONE, List.of(), null, false, facts.staffSafety(), Set.of());
        }
        return switch (facts.channel()) {
            case JOBCENTRE_OWN -> route(facts, "J0", DWP_USER, null);
            case JOBCENTRE -> jobcentre(facts);
            case EMPLOYER_DIRECT -> employerDirect(facts, policy);
            case JOBSEEKER_DIRECT -> jobseekerDirect(facts, policy);
            case EMPLOYER_ONLINE -> online(facts, HOME_SITE_INBOX, HOME_SITE_TEAM_LEADER);
            case JOBSEEKER_ONLINE -> online(facts, SERCO_INBOX, SERCO_QAT);
            case ANONYMOUS -> anonymous(facts);
        };
    }

    // 3.2 Refusals, all of them together

    private static Set<Refusal> refusals(Facts facts) {
        Set<Refusal> refusals = EnumSet.noneOf(Refusal.class);
        refuseContact(facts, refusals);
        refuseDwpEmail(facts, refusals);
        if (facts.channel() == Channel.EMPLOYER_DIRECT && facts.site() == SiteChoice.NONE) {
            refusals.add(Refusal.SITE_REQUIRED);
        }
        return refusals;
    }

    private static void refuseContact(Facts facts, Set<Refusal> refusals) {
        boolean nothingOfPhone = facts.phone() == PhoneState.NONE && !facts.noPhoneReason();
        boolean mayBeUnreachable = facts.channel() == Channel.JOBCENTRE_OWN || facts.noReplyCategory();
        if (facts.email() == EmailState.INVALID) {
            refusals.add(Refusal.EMAIL_INVALID);
        }
        if (facts.phone() == PhoneState.BAD) {
            refusals.add(Refusal.PHONE_INVALID);
        }
        if (facts.callRequired() && nothingOfPhone) {
            refusals.add(Refusal.PHONE_REQUIRED_FOR_CALL);
        }
        if (facts.callRequired() && facts.noPhoneReason()) {
            refusals.add(Refusal.CALL_AND_NO_PHONE);
        }
        if (facts.lacksOwnEmail() && nothingOfPhone && !facts.callRequired() && !mayBeUnreachable) {
            refusals.add(Refusal.CONTACT_ROUTE_MISSING);
        }
    }

    private static void refuseDwpEmail(Facts facts, Set<Refusal> refusals) {
        boolean owed = facts.channel() == Channel.JOBCENTRE_OWN
                || (facts.channel() == Channel.JOBCENTRE && (facts.lacksOwnEmail() || facts.callRequired()));
        if (owed && facts.dwpEmail() == DwpEmailState.NONE) {
            refusals.add(Refusal.DWP_EMAIL_REQUIRED);
        }
        if (facts.dwpEmail() == DwpEmailState.BAD) {
            refusals.add(Refusal.DWP_EMAIL_NOT_ALLOWED);
        }
    }

    // 3.3 Priority

    private static Priority priority(Facts facts) {
        if (facts.isEscalation()) {
            return Priority.IMMEDIATE;
        }
        return facts.channel().isJobcentre() ? Priority.PRIORITY : Priority.STANDARD;
    }

    // 3.4 The table: what a refusal has ruled out is not asked again, so a call that was asked for has its number here

    /** S1: nothing is refused, each refusal becomes a task. */
    private static Decision escalation(Facts facts, Set<Refusal> tasks) {
        ReplyTo replyTo = facts.dwpEmail() == DwpEmailState.OK ? DWP_USER : DWP_USER_BY_PHONE;
        CallbackOwner owner = facts.callIsOwed() ? CallbackOwner.JOBCENTRE : null;
        return new Decision(
                Set.of(), priority(facts), "S1", replyTo, List.of(), owner, facts.callIsOwed(), true, tasks);
    }

    private static Decision jobcentre(Facts facts) {
        if (facts.hasOwnEmail() && !facts.callRequired()) {
            return route(facts, "J1", CUSTOMER, null);
        }
        if (!facts.hasOwnEmail() && facts.canBePhoned()) {
            return route(facts, "J2", DWP_USER, CallbackOwner.JOBCENTRE);
        }
        if (facts.hasOwnEmail()) {
            return route(facts, "J3", DWP_USER, CallbackOwner.JOBCENTRE);
        }
        return route(facts, "J4", DWP_USER, null);
    }

    /** E1 to E4, and with a handling site E1x to E4x: one owner, never two calls. */
    private static Decision employerDirect(Facts facts, Policy policy) {
        boolean handedOver = facts.site() == SiteChoice.SUBMITTING_AND_HANDLING;
        String rule = handedOver ? "E" + row(facts) + "x" : "E" + row(facts);
        ReplyTo inbox = handedOver ? HANDLING_SITE_INBOX : SUBMITTING_SITE_INBOX;
        CallbackOwner teamLeader = handedOver ? HANDLING_SITE_TEAM_LEADER : SUBMITTING_SITE_TEAM_LEADER;
        List<ReplyTo> copies = new ArrayList<>(2);
        if (handedOver) {
            copies.add(SUBMITTING_SITE_INBOX);
        }
        if (policy.copyEmployerOnEmployerDirectReplies() && isOwn(facts, CustomerType.EMPLOYER)) {
            copies.add(CUSTOMER);
        }
        return route(facts, rule, inbox, copies, facts.callIsOwed() ? teamLeader : null);
    }

    private static Decision jobseekerDirect(Facts facts, Policy policy) {
        boolean direct = policy.replyToJobseekerOnJobseekerDirect() && isOwn(facts, CustomerType.JOBSEEKER);
        ReplyTo replyTo = direct ? CUSTOMER : SERCO_INBOX;
        return route(facts, "D" + row(facts), replyTo, facts.callIsOwed() ? SERCO_QAT : null);
    }

    private static Decision online(Facts facts, ReplyTo inbox, CallbackOwner owner) {
        if (facts.hasOwnEmail() && !facts.callRequired()) {
            return route(facts, "W1", CUSTOMER, null);
        }
        if (!facts.hasOwnEmail()) {
            return route(facts, "W2", inbox, owner);
        }
        return route(facts, "W3", CUSTOMER, owner);
    }

    private static Decision anonymous(Facts facts) {
        boolean employer = facts.customerType() == CustomerType.EMPLOYER;
        CallbackOwner owner = employer ? DEFAULT_SITE_TEAM_LEADER : SERCO_QAT;
        if (facts.hasOwnEmail()) {
            return route(facts, "A1", UNVERIFIED_ADDRESS, facts.callRequired() ? owner : null);
        }
        if (facts.canBePhoned()) {
            return route(facts, "A2", employer ? DEFAULT_SITE_INBOX : SERCO_INBOX, owner);
        }
        return route(facts, "A3", NONE, null);
    }

    /** The four rows that both contact centres have. */
    private static int row(Facts facts) {
        if (facts.hasOwnEmail()) {
            return facts.callRequired() ? 3 : 1;
        }
        return facts.canBePhoned() ? 2 : 4;
    }

    private static boolean isOwn(Facts facts, CustomerType type) {
        return facts.hasOwnEmail() && facts.customerType() == type;
    }

    private static Decision route(Facts facts, String rule, ReplyTo replyTo, @Nullable CallbackOwner owner) {
        return route(facts, rule, replyTo, List.of(), owner);
    }

    /** Suffix h: a contact centre's safety tick holds the call that is owed, if one is. */
    private static Decision route(
            Facts facts, String rule, ReplyTo replyTo, List<ReplyTo> copies, @Nullable CallbackOwner owner) {
        boolean held = facts.staffSafety() && owner != null;
        String code = held ? rule + "h" : rule;
        return new Decision(
                Set.of(), priority(facts), code, replyTo, copies, owner, held, facts.staffSafety(), Set.of());
    }
}

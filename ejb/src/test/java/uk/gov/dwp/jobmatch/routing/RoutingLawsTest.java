package uk.gov.dwp.jobmatch.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import uk.gov.dwp.jobmatch.routing.Situations.Situation;

/** What holds for every decision there can be, whatever the table says. */
class RoutingLawsTest {

    @Test
    void whatever_is_accepted_has_a_recipient_or_expects_no_reply() {
        always(it -> !it.accepted()
                || (it.decision().replyTo() != ReplyTo.NONE)
                        == !it.decision().rule().equals("A3"));
    }

    @Test
    void only_an_anonymous_sender_with_a_no_reply_category_gets_no_reply() {
        always(it -> !it.decision().rule().equals("A3")
                || (it.facts().channel() == Channel.ANONYMOUS && it.facts().noReplyCategory()));
    }

    @Test
    void a_callback_has_a_number_that_can_be_dialled() {
        always(it -> it.decision().owner() == null || it.facts().phone() == PhoneState.OK);
    }

    @Test
    void a_call_that_was_asked_for_is_owed_or_refused_or_left_as_a_task() {
        always(it -> !it.facts().callRequired()
                || it.decision().owner() != null
                || !it.accepted()
                || !it.decision().tasks().isEmpty());
    }

    @Test
    void a_customer_with_a_phone_and_no_email_is_owed_a_call() {
        always(it -> !it.accepted()
                || it.facts().email() == EmailState.OWN
                || it.facts().phone() != PhoneState.OK
                || it.decision().owner() != null);
    }

    @Test
    void nobody_is_mailed_who_has_no_email_of_their_own() {
        always(it -> it.facts().email() == EmailState.OWN
                || (!it.mails(ReplyTo.CUSTOMER) && !it.mails(ReplyTo.UNVERIFIED_ADDRESS)));
    }

    @Test
    void a_dwp_user_is_mailed_at_an_allowed_address_only() {
        always(it -> !it.mails(ReplyTo.DWP_USER) || it.facts().dwpEmail() == DwpEmailState.OK);
    }

    @Test
    void a_site_is_spoken_of_only_where_the_form_names_it() {
        always(it -> switch (it.facts().site()) {
            case NONE -> !it.mails(ReplyTo.SUBMITTING_SITE_INBOX) && !it.mails(ReplyTo.HANDLING_SITE_INBOX);
            case SUBMITTING -> !it.mails(ReplyTo.HANDLING_SITE_INBOX);
            case SUBMITTING_AND_HANDLING -> it.decision().replyTo() != ReplyTo.SUBMITTING_SITE_INBOX;
        });
    }

    @Test
    void the_site_that_gets_the_reply_is_the_site_that_calls() {
        always(it -> it.decision().owner() == null
                || switch (it.decision().replyTo()) {
                    case SUBMITTING_SITE_INBOX -> it.decision().owner() == CallbackOwner.SUBMITTING_SITE_TEAM_LEADER;
                    case HANDLING_SITE_INBOX -> it.decision().owner() == CallbackOwner.HANDLING_SITE_TEAM_LEADER;
                    case HOME_SITE_INBOX -> it.decision().owner() == CallbackOwner.HOME_SITE_TEAM_LEADER;
                    case DEFAULT_SITE_INBOX -> it.decision().owner() == CallbackOwner.DEFAULT_SITE_TEAM_LEADER;
                    case SERCO_INBOX -> it.decision().owner() == CallbackOwner.SERCO_QAT;
                    default -> true;
                });
    }

    @Test
    void the_same_facts_give_the_same_decision() {
        always(it -> Routing.decide(it.facts(), it.policy()).equals(it.decision()));
    }

    @Test
    void an_escalation_is_never_refused_and_alerts_the_duty_manager() {
        always(it -> !it.facts().isEscalation()
                || (it.accepted()
                        && it.decision().rule().equals("S1")
                        && it.decision().priority() == Priority.IMMEDIATE
                        && it.decision().alertsDutyManager()));
    }

    @Test
    void a_call_is_held_exactly_where_staff_safety_is_at_risk() {
        always(it -> it.decision().held()
                == (it.decision().owner() != null && it.facts().staffSafety()));
    }

    @Test
    void what_is_refused_owes_nothing() {
        always(it -> it.accepted() == !it.decision().rule().equals("V"));
        always(it -> it.accepted()
                || (it.decision().replyTo() == ReplyTo.NONE
                        && it.decision().copies().isEmpty()
                        && it.decision().owner() == null
                        && it.decision().tasks().isEmpty()));
    }

    @Test
    void only_an_escalation_leaves_tasks() {
        always(it -> it.decision().tasks().isEmpty() || it.decision().rule().equals("S1"));
    }

    @Test
    void a_jobcentre_comes_first() {
        always(it -> (it.decision().priority() == Priority.STANDARD)
                == !it.facts().channel().isJobcentre());
    }

    @Test
    void a_mistyped_address_is_refused_everywhere_but_in_an_escalation() {
        always(it -> it.facts().email() != EmailState.INVALID
                || it.decision().refusals().contains(Refusal.EMAIL_INVALID)
                || it.decision().tasks().contains(Refusal.EMAIL_INVALID));
    }

    @Test
    void nobody_gets_the_same_mail_twice() {
        always(it -> !it.decision().copies().contains(it.decision().replyTo()));
    }

    @Test
    void the_switches_change_recipients_and_nothing_else() {
        always(it -> {
            Decision plain = Routing.decide(it.facts(), Situations.policy(false, false));
            Decision decision = it.decision();
            return decision.refusals().equals(plain.refusals())
                    && decision.priority() == plain.priority()
                    && decision.rule().equals(plain.rule())
                    && decision.callbackOwner().equals(plain.callbackOwner())
                    && decision.held() == plain.held();
        });
    }

    @Test
    void an_employer_is_copied_exactly_where_policy_says_so() {
        always(it -> it.decision().copies().contains(ReplyTo.CUSTOMER)
                == (it.accepted()
                        && it.policy().copyEmployerOnEmployerDirectReplies()
                        && it.facts().channel() == Channel.EMPLOYER_DIRECT
                        && it.facts().customerType() == CustomerType.EMPLOYER
                        && it.facts().email() == EmailState.OWN));
    }

    @Test
    void a_jobseeker_is_answered_on_jobseeker_direct_exactly_where_policy_says_so() {
        always(it -> it.facts().channel() != Channel.JOBSEEKER_DIRECT
                || it.mails(ReplyTo.CUSTOMER)
                        == (it.accepted()
                                && it.policy().replyToJobseekerOnJobseekerDirect()
                                && it.facts().customerType() == CustomerType.JOBSEEKER
                                && it.facts().email() == EmailState.OWN));
    }

    @Test
    void the_receipt_says_how_the_answer_travels() {
        always(it -> switch (it.decision().replyChannel()) {
            case EMAIL -> it.decision().replyTo().byEmail() && it.decision().owner() == null;
            case EMAIL_AND_CALL ->
                it.decision().replyTo().byEmail() && it.decision().owner() != null;
            case CALL -> it.decision().replyTo() == ReplyTo.DWP_USER_BY_PHONE;
            case NONE ->
                it.decision().replyTo() == ReplyTo.NONE && it.decision().owner() == null;
        });
    }

    private static void always(Predicate<Situation> law) {
        List<Situation> exceptions =
                Situations.all().filter(law.negate()).limit(5).toList();
        assertEquals(List.of(), exceptions);
    }
}

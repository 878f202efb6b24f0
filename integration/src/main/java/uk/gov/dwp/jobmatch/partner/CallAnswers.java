package uk.gov.dwp.jobmatch.partner;

import java.util.List;
import java.util.stream.Collectors;
import uk.gov.dwp.jobmatch.callback.Answer;
import uk.gov.dwp.jobmatch.contactcentre.DueCall;
import uk.gov.dwp.jobmatch.partner.v1.Callback;
import uk.gov.dwp.jobmatch.reception.PhoneNumber;
import uk.gov.dwp.jobmatch.routing.ContactUs;
import uk.gov.dwp.jobmatch.routing.Customer;
import uk.gov.dwp.jobmatch.routing.Language;

/** A call that is to be made, in the contract's words. */
final class CallAnswers {

    /** As long as the contract allows; an answer may be longer. */
    private static final int LONGEST_MESSAGE = 4000;

    private static final String CUT = "\n[Cut here. The whole answer is in the email, or ask the helpdesk.]";

    private static final String DANGER = "The safety of a member of staff is at risk. Do not call alone.";

    private CallAnswers() {}

    static Callback callback(DueCall call) {
        ContactUs form = call.incident().form();
        Callback told = new Callback();
        told.setCallbackRef(call.callback().reference());
        told.setIncidentRef(call.incident().reference());
        told.setSite(call.callback().site().orElse(null));
        told.setOwnerGroup(call.callback().ownerGroup());
        told.setAssignedTo(call.callback().caller().orElse(null));
        setCustomer(told, form.customer());
        setNumber(told, call.callback().phone());
        told.setPreferredLanguage(isWelshNeeded(call.answers()) ? "cy" : "en");
        told.setSafetyNotice(call.unsafe() ? DANGER : null);
        told.setSummary(form.summary());
        told.setMessageToGive(message(call.answers()));
        told.setAttemptsMade(call.callback().attempts());
        told.setDueAt(call.callback().dueAt());
        told.setVersion(call.callback().version());
        return told;
    }

    private static void setCustomer(Callback told, Customer customer) {
        told.setCustomerName(customer.name());
        told.setBestTimeToCall(customer.bestTimeToCall());
        told.setContactNeeds(customer.contactNeeds());
    }

    private static void setNumber(Callback told, String dialled) {
        int end = dialled.indexOf(PhoneNumber.EXTENSION);
        told.setPhone(end < 0 ? dialled : dialled.substring(0, end));
        told.setPhoneExtension(end < 0 ? null : dialled.substring(end + PhoneNumber.EXTENSION.length()));
    }

    /** One call may pass on several answers, and then needs whoever can speak to all of them. */
    private static boolean isWelshNeeded(List<Answer> answers) {
        return answers.stream()
                .anyMatch(answer -> answer.incident().form().customer().language() == Language.CY);
    }

    private static String message(List<Answer> answers) {
        String message = answers.size() == 1
                ? answers.get(0).words()
                : answers.stream()
                        .map(answer -> answer.incident().reference() + ": " + answer.words())
                        .collect(Collectors.joining("\n\n"));
        return cut(message);
    }

    private static String cut(String message) {
        return message.codePointCount(0, message.length()) <= LONGEST_MESSAGE
                ? message
                : message.substring(0, message.offsetByCodePoints(0, LONGEST_MESSAGE - CUT.length())) + CUT;
    }
}

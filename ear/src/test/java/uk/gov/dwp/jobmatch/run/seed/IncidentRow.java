package uk.gov.dwp.jobmatch.run.seed;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.routing.ContactUs;
import uk.gov.dwp.jobmatch.routing.Customer;
import uk.gov.dwp.jobmatch.routing.Decision;
import uk.gov.dwp.jobmatch.routing.Explanation;

/** The columns of an incident that never change: its form and the route it was given. */
final class IncidentRow {

    private IncidentRow() {}

    static Map<String, @Nullable Object> of(Routed routed) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        putForm(row, routed.form());
        putCustomer(row, routed.form().customer());
        putRoute(row, routed);
        return row;
    }

    private static void putForm(Map<String, @Nullable Object> row, ContactUs form) {
        row.put("channel", form.channel());
        row.put("category", form.category());
        row.put("summary", form.summary());
        row.put("detail", form.detail());
        row.put("vacancy_reference", form.vacancyRef());
        row.put("call_required", form.callRequired());
        row.put("call_reason", form.callReason());
        row.put("staff_safety", form.staffSafety());
        row.put("dwp_email", form.dwpEmail());
        row.put("office", form.office());
        row.put("submitting_site", form.submittingSite());
        row.put("handling_site", form.handlingSite());
        row.put("raised_by", form.raisedBy());
        row.put("raiser_reference", form.raiserReference());
    }

    private static void putCustomer(Map<String, @Nullable Object> row, Customer customer) {
        row.put("customer_type", customer.type());
        row.put("customer_name", customer.name());
        row.put("organisation", customer.organisation());
        row.put("account_reference", customer.accountRef());
        row.put("account_origin", customer.origin());
        row.put("email", customer.email());
        row.put("phone", customer.phone());
        row.put("phone_extension", customer.phoneExtension());
        row.put("no_phone_reason", customer.noPhoneReason());
        row.put("best_time", customer.bestTimeToCall());
        row.put("language", customer.language());
        row.put("contact_needs", customer.contactNeeds());
    }

    private static void putRoute(Map<String, @Nullable Object> row, Routed routed) {
        Decision decision = routed.decision();
        Explanation why = routed.why();
        row.put("home_site", routed.homeSite());
        row.put("priority", decision.priority());
        row.put("priority_rank", decision.priority().rank());
        row.put("rule", decision.rule());
        row.put("policy_version", Routed.POLICY.version());
        row.put("reply_to", decision.replyTo());
        row.put("reply_copies", decision.copies().stream().map(Enum::name).collect(Collectors.joining(" ")));
        row.put("callback_owner", decision.owner());
        row.put("callback_held", decision.held());
        row.put("facts", routed.facts().masked());
        row.put("why_en", why.english());
        row.put("why_cy", why.welsh());
    }
}

package uk.gov.dwp.jobmatch.web.oversight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.routing.CallbackOwner;
import uk.gov.dwp.jobmatch.routing.Channel;
import uk.gov.dwp.jobmatch.routing.CustomerType;
import uk.gov.dwp.jobmatch.routing.Decision;
import uk.gov.dwp.jobmatch.routing.DwpEmailState;
import uk.gov.dwp.jobmatch.routing.EmailState;
import uk.gov.dwp.jobmatch.routing.Explanation;
import uk.gov.dwp.jobmatch.routing.Facts;
import uk.gov.dwp.jobmatch.routing.PhoneState;
import uk.gov.dwp.jobmatch.routing.Places;
import uk.gov.dwp.jobmatch.routing.Policy;
import uk.gov.dwp.jobmatch.routing.ReplyTo;
import uk.gov.dwp.jobmatch.routing.Routing;
import uk.gov.dwp.jobmatch.routing.SiteChoice;

/**
 * The routing table as a policy makes it. The decision itself is asked, form by form, and what is answered alike becomes one
 * row: so the table cannot say anything else than what is done.
 */
final class RoutingTable {

    private static final List<Boolean> EITHER = List.of(false, true);
    private static final List<SiteChoice> SITES = List.of(SiteChoice.SUBMITTING, SiteChoice.SUBMITTING_AND_HANDLING);
    private static final List<EmailState> EMAILS = List.of(EmailState.OWN, EmailState.NONE);
    private static final List<PhoneState> PHONES = List.of(PhoneState.OK, PhoneState.NONE);

    /** E1 to E4, then E1x to E4x; S1 sorts behind the Jobcentres' own rules. */
    private static final Comparator<Row> ORDER = Comparator.comparing(
                    (Row row) -> row.decision().rule().length())
            .thenComparing(row -> row.decision().rule());

    /** The first is the one that a row's sentence speaks of. */
    private static final List<CustomerType> CUSTOMERS =
            List.of(CustomerType.UNKNOWN, CustomerType.EMPLOYER, CustomerType.JOBSEEKER);

    /** What may be a condition of a row, in the order in which it is told. */
    private static final Map<String, Function<Facts, Object>> FIELDS = fields();

    /**
     * One row: forms that are answered alike.
     *
     * @param conditions what sets those forms apart from the others of their channel: a field, a dot and its values
     */
    public record Row(Decision decision, Explanation why, List<String> conditions) {}

    /** What makes two answers differ to whoever reads the table. */
    private record Answer(
            String rule,
            ReplyTo replyTo,
            List<ReplyTo> copies,
            @Nullable CallbackOwner owner,
            boolean ownEmail) {}

    private RoutingTable() {}

    /** The rows of a channel in the order of the rule book, an escalation last. */
    static List<Row> of(Channel channel, Policy policy) {
        List<Facts> accepted = forms(channel).stream()
                .filter(facts -> Routing.decide(facts, policy).accepted())
                .toList();
        List<Facts> plain =
                accepted.stream().filter(facts -> !facts.isEscalation()).toList();
        return accepted.stream()
                .collect(Collectors.groupingBy(facts -> answer(facts, policy), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(alike -> row(alike, plain, policy))
                .sorted(ORDER)
                .toList();
    }

    private static Answer answer(Facts facts, Policy policy) {
        Decision decision = Routing.decide(facts, policy);
        boolean ownEmail = facts.email() == EmailState.OWN && !facts.isEscalation();
        return new Answer(decision.rule(), decision.replyTo(), decision.copies(), decision.owner(), ownEmail);
    }

    private static Row row(List<Facts> alike, List<Facts> plain, Policy policy) {
        Facts first = alike.get(0);
        Decision decision = Routing.decide(first, policy);
        Explanation why = Explanation.of(first, decision, Places.UNNAMED);
        return new Row(decision, why, first.isEscalation() ? escalation(decision) : conditions(alike, plain));
    }

    /** Whether an escalation owes a call depends on several fields at once, so its rows say what follows from them. */
    private static List<String> escalation(Decision decision) {
        return List.of("safety.true", "call-owed." + decision.callbackOwner().isPresent());
    }

    private static List<String> conditions(List<Facts> alike, List<Facts> channel) {
        List<String> conditions = new ArrayList<>();
        FIELDS.forEach((field, value) -> {
            Set<String> here = values(alike, value);
            if (!here.equals(values(channel, value))) {
                conditions.add(field + "." + String.join("-", here));
            }
        });
        return conditions;
    }

    private static Set<String> values(List<Facts> forms, Function<Facts, Object> value) {
        return forms.stream().map(value).map(Object::toString).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Forms that between them meet every row, the plainest first; only a Jobcentre's tell of a risk to staff. */
    private static List<Facts> forms(Channel channel) {
        List<Facts> forms = new ArrayList<>();
        for (boolean safety : channel.isJobcentre() ? EITHER : List.of(false)) {
            for (SiteChoice site : SITES) {
                for (EmailState email : EMAILS) {
                    for (boolean call : EITHER) {
                        addEveryCustomer(forms, channel, safety, site, email, call);
                    }
                }
            }
        }
        return forms;
    }

    private static void addEveryCustomer(
            List<Facts> forms, Channel channel, boolean safety, SiteChoice site, EmailState email, boolean call) {
        for (PhoneState phone : PHONES) {
            for (CustomerType customer : CUSTOMERS) {
                for (boolean noReply : EITHER) {
                    forms.add(new Facts(
                            channel, customer, email, phone, call, DwpEmailState.OK, safety, site, noReply, true));
                }
            }
        }
    }

    private static Map<String, Function<Facts, Object>> fields() {
        Map<String, Function<Facts, Object>> fields = new LinkedHashMap<>();
        fields.put("customer", Facts::customerType);
        fields.put("site", Facts::site);
        fields.put("email", Facts::email);
        fields.put("call", Facts::callRequired);
        fields.put("phone", Facts::phone);
        fields.put("no-reply", Facts::noReplyCategory);
        return fields;
    }
}

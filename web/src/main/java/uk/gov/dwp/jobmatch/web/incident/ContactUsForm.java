package uk.gov.dwp.jobmatch.web.incident;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.directory.Person;
import uk.gov.dwp.jobmatch.routing.AccountOrigin;
import uk.gov.dwp.jobmatch.routing.Category;
import uk.gov.dwp.jobmatch.routing.Channel;
import uk.gov.dwp.jobmatch.routing.ContactUs;
import uk.gov.dwp.jobmatch.routing.Customer;
import uk.gov.dwp.jobmatch.routing.CustomerType;
import uk.gov.dwp.jobmatch.routing.Language;
import uk.gov.dwp.jobmatch.web.form.Typed;

/** Reads the Contact Us form that a Jobcentre has typed (domain.md section 4). */
final class ContactUsForm {

    /** The longest text of each field; what is longer is refused at the door. */
    static final Map<String, Integer> LIMITS = limits();

    private final Typed typed;

    ContactUsForm(Typed typed) {
        this.typed = typed;
    }

    /** Whether staff are at risk: such a form is accepted as far as it goes. */
    boolean isEscalation() {
        return typed.text("safety").equals("YES");
    }

    private boolean isOwnProblem() {
        return typed.text("about").equals("OWN");
    }

    /** Whether the free text holds what should not be written down. */
    boolean holdsPrivateData() {
        return Stream.of("summary", "detail", "accountReference", "callReason")
                .anyMatch(field -> PrivateData.isIn(typed.text(field)));
    }

    /**
     * The form as a whole.
     *
     * @param sender who is signed in: the channel and the office are theirs
     * @param withoutWords what stands for a summary that a person at risk had no time to write
     */
    ContactUs contactUs(Person sender, String withoutWords) {
        return new ContactUs(
                isOwnProblem() ? Channel.JOBCENTRE_OWN : Channel.JOBCENTRE,
                Optional.ofNullable(typed.choice("category", Category.class)).orElse(Category.OTHER),
                customer(),
                written("summary", withoutWords),
                written("detail", withoutWords),
                typed.text("vacancyReference"),
                !isOwnProblem() && typed.isTicked("callRequired"),
                typed.isTicked("callRequired") ? typed.text("callReason") : null,
                isEscalation(),
                typed.text("dwpEmail"),
                sender.office().orElse(null),
                null,
                null,
                sender.username(),
                null);
    }

    private Customer customer() {
        return new Customer(
                Optional.ofNullable(typed.choice("customerType", CustomerType.class))
                        .orElse(CustomerType.UNKNOWN),
                ofCustomer("name"),
                ofCustomer("organisation"),
                ofCustomer("accountReference"),
                AccountOrigin.NOT_KNOWN,
                typed.isTicked("noEmail") ? null : ofCustomer("email"),
                ofCustomer("phone"),
                ofCustomer("phoneExtension"),
                ofCustomer("noPhoneReason"),
                ofCustomer("bestTime"),
                Optional.ofNullable(typed.choice("language", Language.class)).orElse(Language.EN),
                ofCustomer("contactNeeds"));
    }

    /** Nothing of a customer belongs to a problem of one's own, even if it was typed before that was chosen. */
    private @Nullable String ofCustomer(String field) {
        return isOwnProblem() ? null : typed.text(field);
    }

    private String written(String field, String withoutWords) {
        return typed.text(field).isEmpty() ? withoutWords : typed.text(field);
    }

    private static Map<String, Integer> limits() {
        Map<String, Integer> limits = new LinkedHashMap<>();
        limits.put("name", 200);
        limits.put("organisation", 200);
        limits.put("accountReference", 60);
        limits.put("email", 254);
        limits.put("phone", 30);
        limits.put("phoneExtension", 60);
        limits.put("bestTime", 200);
        limits.put("noPhoneReason", 200);
        limits.put("contactNeeds", 200);
        limits.put("callReason", 200);
        limits.put("dwpEmail", 254);
        limits.put("summary", 200);
        limits.put("detail", 4000);
        limits.put("vacancyReference", 60);
        return limits;
    }
}

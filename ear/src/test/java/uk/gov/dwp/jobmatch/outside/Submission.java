package uk.gov.dwp.jobmatch.outside;

import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** What a partner's system sends, written as XML text: valid as it is, and changed one element at a time. */
public final class Submission {

    private static final List<String> HEADER = List.of("submissionId", "sentAt", "partnerUserRef");
    private static final List<String> BEFORE_CUSTOMER = List.of("submittingSite", "handlingSite", "category");
    private static final List<String> CUSTOMER = List.of(
            "customerType",
            "name",
            "organisationName",
            "accountRef",
            "accountOrigin",
            "email",
            "phone",
            "phoneExtension",
            "noPhoneReason",
            "bestTimeToCall",
            "preferredLanguage",
            "contactNeeds");
    private static final List<String> AFTER_CUSTOMER =
            List.of("summary", "detail", "vacancyRef", "callRequired", "staffSafetyConcern");

    private static final AtomicInteger PHONES = new AtomicInteger();

    private final Map<String, String> elements;
    private final String attachments;

    private Submission(Map<String, String> elements) {
        this(elements, "");
    }

    private Submission(Map<String, String> elements, String attachments) {
        this.elements = Collections.unmodifiableMap(elements);
        this.attachments = attachments;
    }

    /** An employer whose account came from ERM, without an email address: the Team Leader will have to call. */
    public static Submission ofEmployerWithoutEmail() {
        return new Submission(Map.of(
                        "sentAt", "2026-11-20T09:30:00Z",
                        "category", "VACANCY",
                        "callRequired", "false",
                        "staffSafetyConcern", "false"))
                .with("submissionId", UUID.randomUUID().toString())
                .with("customerType", "EMPLOYER")
                .with("accountOrigin", "ERM_MIGRATED")
                .with("name", "Blodwen Hughes-Ashworth")
                .with("organisationName", "Wrekin Upholstery Cooperative")
                .with("phone", freshPhone())
                .with("summary", "Our vacancy disappeared overnight")
                .with("detail", "The upholsterer position was visible on Monday and nobody has found it since.");
    }

    /** The same employer with an address of its own: the answer goes to the site alone. */
    public static Submission ofEmployer() {
        return ofEmployerWithoutEmail().with("email", "blodwen@wrekin-upholstery.example");
    }

    /** A jobseeker who can be written to. */
    public static Submission ofJobseeker() {
        return ofEmployer()
                .with("customerType", "JOBSEEKER")
                .with("email", "morwenna.trelawney@seekers.example")
                .with("name", "Morwenna Trelawney")
                .without("organisationName")
                .without("accountOrigin");
    }

    /** One open callback per number: whoever owes a call needs a number of its own. Ofcom keeps these for drama. */
    private static String freshPhone() {
        return "020 7946 0%03d".formatted(PHONES.getAndIncrement() % 1000);
    }

    /** With this text in this element, escaped as XML asks. */
    public Submission with(String element, String text) {
        Map<String, String> changed = new LinkedHashMap<>(elements);
        changed.put(element, text);
        return new Submission(changed, attachments);
    }

    public Submission without(String element) {
        Map<String, String> changed = new LinkedHashMap<>(elements);
        changed.remove(element);
        return new Submission(changed, attachments);
    }

    /** With one more file. */
    public Submission attaching(String name, String mediaType, byte[] content) {
        return new Submission(
                elements,
                attachments + "<p:attachment><p:fileName>" + escaped(name) + "</p:fileName><p:mediaType>" + mediaType
                        + "</p:mediaType><p:content>" + Base64.getMimeEncoder().encodeToString(content)
                        + "</p:content></p:attachment>");
    }

    /** A submission of its own that says the same. */
    public Submission underAnotherId() {
        return with("submissionId", UUID.randomUUID().toString());
    }

    public String id() {
        return String.valueOf(elements.get("submissionId"));
    }

    String xml() {
        return "<p:submitIncidentRequest><p:header>" + elements(HEADER) + "</p:header>" + incident()
                + "</p:submitIncidentRequest>";
    }

    /** As one of a batch. */
    String item() {
        return "<p:item>" + elements(List.of("submissionId")) + incident() + "</p:item>";
    }

    private String incident() {
        return "<p:incident>" + elements(BEFORE_CUSTOMER) + "<p:customer>" + elements(CUSTOMER) + "</p:customer>"
                + elements(AFTER_CUSTOMER)
                + (attachments.isEmpty() ? "" : "<p:attachments>" + attachments + "</p:attachments>")
                + "</p:incident>";
    }

    private String elements(List<String> names) {
        return names.stream()
                .filter(elements::containsKey)
                .map(name -> "<p:%1$s>%2$s</p:%1$s>".formatted(name, escaped(String.valueOf(elements.get(name)))))
                .collect(Collectors.joining());
    }

    /** As character references, so that no line end is folded on the way. */
    private static String escaped(String text) {
        return text.codePoints()
                .mapToObj(c -> Character.isLetterOrDigit(c) || c == ' ' ? Character.toString(c) : "&#" + c + ";")
                .collect(Collectors.joining());
    }
}

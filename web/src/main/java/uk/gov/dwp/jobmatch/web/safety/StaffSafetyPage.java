package uk.gov.dwp.jobmatch.web.safety;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.directory.Person;
import uk.gov.dwp.jobmatch.directory.SignedIn;
import uk.gov.dwp.jobmatch.reception.Escalation;
import uk.gov.dwp.jobmatch.safety.Concern;
import uk.gov.dwp.jobmatch.safety.SafetyAlert;
import uk.gov.dwp.jobmatch.web.access.Page;
import uk.gov.dwp.jobmatch.web.form.Typed;
import uk.gov.dwp.jobmatch.web.language.Names;
import uk.gov.dwp.jobmatch.web.language.Words;

/**
 * One step from every page: the number to ring, and the shortest form there is. Nothing in it is asked for and nothing is
 * refused; what is too long is cut, since whoever is at risk has no time to mend a form.
 */
@Named
@RequestScoped
public class StaffSafetyPage {

    private static final Map<String, Integer> LIMITS =
            Map.of("safetyWhat", 2000, "safetyPlace", 200, "safetyWhom", 200, "safetyKey", 60);

    @Inject
    Escalation escalation;

    @Inject
    SignedIn signedIn;

    @Inject
    Names names;

    @Inject
    Words words;

    private final Typed typed = new Typed();
    private long recorded;
    private @Nullable SafetyAlert alert;

    @PostConstruct
    void begin() {
        Person person = signedIn.person();
        typed.put("safetyKey", UUID.randomUUID().toString());
        typed.put(
                "safetyPlace",
                person.office()
                        .map(names::office)
                        .or(() -> person.site().map(names::site))
                        .orElse(""));
    }

    /** Records it at once. */
    public String send() {
        Concern concern = new Concern(cut("safetyKey"), cut("safetyWhat"), cut("safetyPlace"), cut("safetyWhom"));
        SafetyAlert raised = escalation.record(concern, words.of("raise.no-words"));
        return Page.STAFF_SAFETY.afresh("recorded", raised.id());
    }

    private String cut(String field) {
        String text = typed.text(field);
        return text.substring(0, Math.min(text.length(), LIMITS.getOrDefault(field, 0)));
    }

    /** Looks up what has become of an alert that the visitor has raised; nothing where it is another's. */
    public void look() {
        alert = recorded > 0 ? escalation.raisedByMe(recorded).orElse(null) : null;
    }

    public @Nullable SafetyAlert getAlert() {
        return alert;
    }

    public Map<String, @Nullable Object> getFields() {
        return typed.getFields();
    }

    public long getRecorded() {
        return recorded;
    }

    public void setRecorded(long recorded) {
        this.recorded = recorded;
    }
}

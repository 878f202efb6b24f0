package uk.gov.dwp.jobmatch.web.form;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitHint;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.web.language.Words;

/** What is wrong with a form: all of it at once, each under the id of the field that can mend it. */
@Named
@RequestScoped
public class Problems {

    /** One thing to mend; {@code field} is the id to jump to. */
    public record Problem(String field, String words) {}

    @Inject
    FacesContext faces;

    @Inject
    Words words;

    public void add(String field, String key, Object... parts) {
        addWords(field, words.of(key, parts));
    }

    public void addWords(String field, String text) {
        faces.addMessage(field, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
    }

    /** Asks for a text that was left blank, in the words of {@code problem.FIELD}. */
    public void checkGiven(String field, String text) {
        if (text.isBlank()) {
            add(field, "problem." + field);
        }
    }

    /** Asks for a choice that was not made, in the words of {@code problem.FIELD}. */
    public void checkChosen(String field, @Nullable Object choice) {
        if (choice == null) {
            add(field, "problem." + field);
        }
    }

    public void checkLength(String field, String text, int longest) {
        if (text.length() > longest) {
            add(field, "problem.too-long", words.of("label." + field), longest);
        }
    }

    public boolean isPresent() {
        return faces.getMaximumSeverity() == FacesMessage.SEVERITY_ERROR;
    }

    /** In the order of the page, whatever found them first. */
    public List<Problem> getAll() {
        List<Problem> all = new ArrayList<>();
        faces.getClientIdsWithMessages()
                .forEachRemaining(
                        field -> faces.getMessageList(field).forEach(message -> all.add(shown(field, message))));
        List<String> page = fieldsOfPage();
        all.sort(Comparator.comparingInt(problem -> page.indexOf(problem.field())));
        return all;
    }

    /** Faces writes the words of a message that nobody seems to have shown into the log, and they may name a person. */
    private static Problem shown(String field, FacesMessage message) {
        message.rendered();
        return new Problem(field, message.getSummary());
    }

    private List<String> fieldsOfPage() {
        List<String> fields = new ArrayList<>();
        VisitContext once = VisitContext.createVisitContext(faces, null, EnumSet.of(VisitHint.SKIP_ITERATION));
        faces.getViewRoot().visitTree(once, (context, component) -> {
            fields.add(component.getClientId(faces));
            return VisitResult.ACCEPT;
        });
        return fields;
    }

    /** Ids of what describes a field, its hint and its problem, for {@code aria-describedby}; null where there is neither. */
    public @Nullable String describing(String field) {
        String ids = (words.has("hint." + field) ? field + "-hint " : "")
                + (of(field).isEmpty() ? "" : field + "-error");
        return ids.isEmpty() ? null : ids.strip();
    }

    /** The first problem of a field; empty where it has none. */
    public String of(String field) {
        return faces.getMessageList(field).stream()
                .map(FacesMessage::getSummary)
                .findFirst()
                .orElse("");
    }
}

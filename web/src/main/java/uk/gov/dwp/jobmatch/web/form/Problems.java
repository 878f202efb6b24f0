package uk.gov.dwp.jobmatch.web.form;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Iterator;
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

    /** Adds a problem if the text is blank, or longer than so many characters; the key has both forms. */
    public void checkText(String field, String text, int longest) {
        if (text.isBlank()) {
            add(field, "problem." + field + ".blank");
        } else if (text.length() > longest) {
            add(field, "problem.too-long", words.of("label." + field), longest);
        }
    }

    public boolean isPresent() {
        return faces.getMaximumSeverity() == FacesMessage.SEVERITY_ERROR;
    }

    public List<Problem> getAll() {
        List<Problem> all = new ArrayList<>();
        Iterator<String> fields = faces.getClientIdsWithMessages();
        while (fields.hasNext()) {
            String field = fields.next();
            faces.getMessageList(field).forEach(message -> all.add(new Problem(field, message.getSummary())));
        }
        return all;
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

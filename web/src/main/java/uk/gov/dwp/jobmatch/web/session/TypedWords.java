package uk.gov.dwp.jobmatch.web.session;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody typed into a page that could no longer take it, because the session or the page had ended. It is kept in
 * the session only, up to a limit, and shown to the same person only.
 */
@SessionScoped
public class TypedWords implements Serializable {

    private static final long serialVersionUID = 1;

    /** The hidden field that says who was signed in when the form was drawn. */
    public static final String TYPED_BY = "typedBy";

    /** The hidden field that tells the forms of one page from those of every other. */
    public static final String FORM_KEY = "formKey";

    private static final String REFERENCE = "reference";
    private static final int MOST_CHARACTERS = 20_000;
    private static final int SHORTEST_WORTH_KEEPING = 10;

    /** Fields whose words become a draft, however few they are. */
    private static final Set<String> WRITTEN = Set.of("reply", "note");

    private final Map<String, String> words = new LinkedHashMap<>();
    private String typedBy = "";
    private String reference = "";
    private String page = "";

    /**
     * Keeps the longer texts of a form that was sent, as far as there is room for them.
     *
     * @param path of the page that it was sent to
     */
    public void keep(String path, Map<String, String[]> form) {
        words.clear();
        typedBy = first(form, TYPED_BY);
        reference = first(form, REFERENCE);
        page = path + (reference.isEmpty() ? "" : "?" + REFERENCE + "=" + ReturnPath.encoded(reference));
        int room = MOST_CHARACTERS;
        for (Map.Entry<String, String[]> field : form.entrySet()) {
            String text = field.getValue()[0];
            if (isWords(field.getKey(), text) && text.length() <= room) {
                words.put(field.getKey(), text);
                room -= text.length();
            }
        }
    }

    /** By the id of their field; none where somebody else typed them. */
    public Map<String, String> of(String username) {
        return typedBy.equals(username) ? Map.copyOf(words) : Map.of();
    }

    /** These words are kept elsewhere now. */
    public void forget(String field) {
        words.remove(field);
    }

    /** The record that it was about; empty for none. */
    public String reference() {
        return reference;
    }

    /** Where it can be typed again: the page with the record it was about. */
    public Optional<String> page() {
        return ReturnPath.allowed(page);
    }

    private static String first(Map<String, String[]> form, String field) {
        return form.containsKey(field) ? form.get(field)[0] : "";
    }

    private static boolean isWords(String field, String text) {
        boolean machinery = field.startsWith("jakarta.faces.")
                || field.toLowerCase(Locale.ROOT).endsWith("password")
                || field.equals(TYPED_BY)
                || field.equals(FORM_KEY)
                || field.equals(REFERENCE);
        boolean worthKeeping = text.length() >= SHORTEST_WORTH_KEEPING || WRITTEN.contains(field);
        return !machinery && !text.equals(field) && worthKeeping;
    }
}

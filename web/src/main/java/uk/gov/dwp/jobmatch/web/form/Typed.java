package uk.gov.dwp.jobmatch.web.form;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What has been typed into a form so far, by the ids of its fields: what comes back is shown again as it was typed. */
public final class Typed {

    private final Map<String, @Nullable Object> fields = new HashMap<>();

    /** For the page to read from and write to. */
    public Map<String, @Nullable Object> getFields() {
        return fields;
    }

    public void put(String field, Object value) {
        fields.put(field, value);
    }

    /** The text of a field without spaces around it, and without NUL, which the database does not take; empty where nothing was typed. */
    public String text(String field) {
        Object value = fields.get(field);
        return value == null ? "" : value.toString().replace("\0", "").strip();
    }

    /** The day in a field; empty where none was typed, or none that there is. */
    public Optional<LocalDate> day(String field) {
        return WrittenDay.read(text(field));
    }

    public boolean isTicked(String field) {
        return Boolean.TRUE.equals(fields.get(field));
    }

    /** The choice with the code that was picked; null where none was. */
    public <E extends Enum<E>> @Nullable E choice(String field, Class<E> type) {
        return Choice.named(type, text(field)).orElse(null);
    }
}

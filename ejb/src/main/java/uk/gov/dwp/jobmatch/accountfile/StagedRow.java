package uk.gov.dwp.jobmatch.accountfile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One record as it is put on the table that the load works from, whichever layout it came in. */
final class StagedRow {

    /** In the order in which {@code COPY} is told them, after the line. */
    static final List<String> FIELDS = List.of(
            "reference",
            "version",
            "kind",
            "origin",
            "state",
            "opened_at",
            "closed_at",
            "name",
            "organisation",
            "email",
            "email_origin",
            "phone",
            "second_phone",
            "postcode",
            "language",
            "contact_needs",
            "home_site",
            "consent_given",
            "consent_version",
            "consent_at",
            "consent_wording",
            "consent_language");

    private final Map<String, String> values = new HashMap<>(32);

    void put(String field, @Nullable String value) {
        if (value != null) {
            values.put(field, value);
        }
    }

    @Nullable
    String get(String field) {
        return values.get(field);
    }

    void writeTo(StringBuilder copy, long load, long line) {
        copy.append(load).append('\t').append(line);
        for (String field : FIELDS) {
            copy.append('\t');
            String value = values.get(field);
            copy.append(value == null ? "\\N" : value.replace("\\", "\\\\"));
        }
        copy.append('\n');
    }
}

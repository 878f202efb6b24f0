package uk.gov.dwp.jobmatch.accountfile;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The cells of one record by the name of their column; what is wrong with any is noted, and the cell then counts as empty. */
final class Cells {

    /** What a spreadsheet would work out; a phone number's plus sign is read elsewhere. */
    private static final Pattern FORMULA = Pattern.compile("[=+\\-@|%＝＋－＠]");

    private final FileLayout layout;
    private final List<String> fields;
    private final long line;
    private final List<LineFault> faults;

    Cells(FileLayout layout, List<String> fields, long line, List<LineFault> faults) {
        this.layout = layout;
        this.fields = fields;
        this.line = line;
        this.faults = faults;
    }

    /** Notes that something is wrong with a cell. */
    void fault(String column, Fault fault) {
        faults.add(new LineFault(line, column, fault));
    }

    /** What stands in a cell, blanks around it left off; null where nothing does. */
    @Nullable
    String optional(String column, int longest) {
        int place = layout.place(column);
        String value = place < 0 ? "" : fields.get(place).strip();
        if (value.isEmpty()) {
            return null;
        }
        if (value.length() > longest) {
            fault(column, Fault.TOO_LONG);
            return null;
        }
        if (hasControl(value)) {
            fault(column, Fault.CONTROL_CHARACTER);
            return null;
        }
        return value;
    }

    /** No pattern: this is asked of every cell of a country's file. */
    private static boolean hasControl(String value) {
        for (int i = 0; i < value.length(); i++) {
            int type = Character.getType(value.charAt(i));
            if (type == Character.CONTROL
                    || type == Character.LINE_SEPARATOR
                    || type == Character.PARAGRAPH_SEPARATOR) {
                return true;
            }
        }
        return false;
    }

    /** The same of a cell that must not be empty. */
    @Nullable
    String required(String column, int longest) {
        int before = faults.size();
        String value = optional(column, longest);
        if (value == null && faults.size() == before) {
            fault(column, Fault.MISSING);
        }
        return value;
    }

    /** Words that people read, and some in a spreadsheet. */
    @Nullable
    String words(String column, int longest) {
        String value = optional(column, longest);
        if (value != null && FORMULA.matcher(value).lookingAt()) {
            fault(column, Fault.FORMULA);
            return null;
        }
        return value;
    }

    /** What has to look like something. */
    @Nullable
    String shaped(@Nullable String value, String column, Pattern shape, Fault otherwise) {
        if (value != null && !shape.matcher(value).matches()) {
            fault(column, otherwise);
            return null;
        }
        return value;
    }

    /** Whether nothing stands there. */
    boolean isEmpty(String column) {
        int place = layout.place(column);
        return place < 0 || fields.get(place).isBlank();
    }
}

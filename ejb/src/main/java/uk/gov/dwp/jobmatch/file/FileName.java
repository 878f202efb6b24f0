package uk.gov.dwp.jobmatch.file;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** The name that a file is shown and downloaded under: what the sender called it, as far as that can do no harm. */
final class FileName {

    /** In characters, with its ending. */
    static final int LONGEST = 100;

    private static final Pattern FOLDERS = Pattern.compile("(?s).*[/\\\\]");

    /** Controls, what turns the direction of reading or is not seen at all, halves of characters, and ends of lines. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]+");

    /** What a file system, a shell or a header would read as more than a letter. */
    private static final Pattern SIGNIFICANT = Pattern.compile("[\"'`<>:|?*;%$&]+");

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Zs}]+");
    private static final Pattern DOTS_AROUND = Pattern.compile("^[. ]+|[. ]+$");

    private FileName() {}

    /** Ends as its content is read, so that nothing opens as anything else. */
    static String clean(String given, FileType type) {
        String name = FOLDERS.matcher(Normalizer.normalize(given, Normalizer.Form.NFC))
                .replaceFirst("");
        name = UNSEEN.matcher(name).replaceAll("");
        name = SIGNIFICANT.matcher(name).replaceAll("_");
        name = SPACES.matcher(name).replaceAll(" ");
        name = DOTS_AROUND.matcher(name).replaceAll("");
        String ending = "." + type.ending();
        if (type.isNamedBy(name)) {
            ending = name.substring(name.lastIndexOf('.'));
            name = name.substring(0, name.length() - ending.length());
        }
        return cut(name.isBlank() ? "file" : name, LONGEST - ending.length()) + ending;
    }

    private static String cut(String name, int longest) {
        if (name.length() <= longest) {
            return name;
        }
        int end = Character.isHighSurrogate(name.charAt(longest - 1)) ? longest - 1 : longest;
        return name.substring(0, end);
    }
}

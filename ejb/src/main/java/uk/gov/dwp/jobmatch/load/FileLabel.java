package uk.gov.dwp.jobmatch.load;

import java.util.regex.Pattern;

/** The name that a file is shown under: what its sender calls it, without its folders and what could be more than a letter. */
final class FileLabel {

    private static final int LONGEST = 100;
    private static final Pattern FOLDERS = Pattern.compile("(?s).*[/\\\\]");
    private static final Pattern STRANGE = Pattern.compile("[^\\p{L}\\p{N} ._()-]+");

    private FileLabel() {}

    static String of(String given) {
        String name = FOLDERS.matcher(given).replaceFirst("");
        name = STRANGE.matcher(name).replaceAll("_").strip();
        name = name.codePoints()
                .limit(LONGEST)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return name.isBlank() ? "file" : name.substring(0, Math.min(name.length(), LONGEST));
    }
}

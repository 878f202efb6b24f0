package uk.gov.dwp.jobmatch.web.incident;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The header that has a browser save a file under a name, as RFC 6266 and RFC 8187 write it. */
final class Disposition {

    private static final Pattern BEYOND_ASCII = Pattern.compile("[^\\x20-\\x7E]|[\"\\\\%]");
    private static final String PLAIN = "!#$&+-.^_`|~";

    private Disposition() {}

    /** The name twice: in letters that every browser knows, and as it is. */
    static String of(String name) {
        return "attachment; filename=\"" + BEYOND_ASCII.matcher(name).replaceAll("_") + "\"; filename*=UTF-8''"
                + encoded(name);
    }

    private static String encoded(String name) {
        StringBuilder encoded = new StringBuilder();
        for (byte one : name.getBytes(StandardCharsets.UTF_8)) {
            char letter = (char) Byte.toUnsignedInt(one);
            if (letter < 0x80 && (Character.isLetterOrDigit(letter) || PLAIN.indexOf(letter) >= 0)) {
                encoded.append(letter);
            } else {
                encoded.append('%').append(String.format("%02X", (int) letter));
            }
        }
        return encoded.toString();
    }
}

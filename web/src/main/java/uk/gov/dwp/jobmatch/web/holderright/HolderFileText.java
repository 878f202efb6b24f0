package uk.gov.dwp.jobmatch.web.holderright;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import uk.gov.dwp.jobmatch.holderright.FileSection;
import uk.gov.dwp.jobmatch.holderright.HolderRecord;
import uk.gov.dwp.jobmatch.holderright.HolderRequest;
import uk.gov.dwp.jobmatch.routing.Language;
import uk.gov.dwp.jobmatch.web.language.Words;

/**
 * Writes the file that a holder is given: a page for people, in their language, that needs nothing but itself; and behind each record the
 * same record as JSON for programs, so that the two cannot differ and one pass makes both.
 */
final class HolderFileText {

    private final Language language;
    private final PrintWriter out;

    HolderFileText(Language language, PrintWriter out) {
        this.language = language;
        this.out = out;
    }

    void begin(HolderRequest request) {
        String title = words("file.title." + request.kind());
        out.println("<!DOCTYPE html>");
        out.println("<html lang=\"" + language.name().toLowerCase(Locale.ROOT) + "\"><head><meta charset=\"UTF-8\">");
        out.println("<title>" + title + " – " + request.reference() + "</title></head><body>");
        out.println("<h1>" + title + "</h1>");
        out.println("<p>" + words("file.intro", request.reference(), escaped(request.account())) + "</p>");
        out.println("<p>" + words("file.left-out") + "</p>");
        out.println("<p>" + words("file.json") + "</p>");
    }

    void heading(FileSection section) {
        out.println("<h2>" + words("file.section." + section) + "</h2>");
    }

    void nothing() {
        out.println("<p>" + words("file.nothing") + "</p>");
    }

    void write(HolderRecord one) {
        out.println("<dl>");
        one.fields()
                .forEach((name, value) ->
                        out.println("<dt>" + words("file.field." + name) + "</dt><dd>" + escaped(value) + "</dd>"));
        out.println("</dl>");
        out.println("<script type=\"application/json\">" + json(one) + "</script>");
    }

    /** Whoever reads as far as here knows that nothing was cut off. */
    void end() {
        out.println("<p>" + words("file.end") + "</p></body></html>");
        out.flush();
    }

    private String words(String key, Object... parts) {
        return Words.in(language, key, parts);
    }

    private static String json(HolderRecord one) {
        return "{\"record\":" + quoted(one.section().name()) + ","
                + one.fields().entrySet().stream().map(HolderFileText::json).collect(Collectors.joining(","))
                + "}";
    }

    private static String json(Map.Entry<String, String> field) {
        return quoted(field.getKey()) + ":" + quoted(field.getValue());
    }

    /** A string of JSON that ends no script early, whatever it says. */
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(character -> {
            boolean plain = character >= ' ' && character < 0x7f && "\"\\<>&".indexOf(character) < 0;
            quoted.append(plain ? String.valueOf((char) character) : String.format(Locale.ROOT, "\\u%04x", character));
        });
        return quoted.append('"').toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}

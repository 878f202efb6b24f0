package uk.gov.dwp.jobmatch.web.holderright;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import uk.gov.dwp.jobmatch.holderright.FileSection;
import uk.gov.dwp.jobmatch.holderright.HolderRecord;
import uk.gov.dwp.jobmatch.holderright.HolderRequest;
import uk.gov.dwp.jobmatch.routing.Language;
import uk.gov.dwp.jobmatch.web.language.Times;
import uk.gov.dwp.jobmatch.web.language.Words;

/**
 * Writes the file that a holder is given: a page for people, in their language and with words for codes, that needs nothing but itself; and
 * behind each record the same record as JSON for programs, with codes and times as they are kept, so that the two cannot differ and one pass makes both.
 */
final class HolderFileText {

    /** So that it reads well on a telephone and on paper too. */
    private static final String STYLE =
            "body{font:1.1em/1.5 Arial,sans-serif;max-width:48em;margin:2em auto;padding:0 1em}"
                    + "h2{margin-top:2em}dl{display:grid;grid-template-columns:minmax(6em,1fr) 2fr;gap:.2em 1em;padding:.8em 0;margin:0;"
                    + "border-top:1px solid #505a5f;break-inside:avoid}dt{font-weight:bold}dd{margin:0;overflow-wrap:anywhere;white-space:pre-line}";

    private final Language language;
    private final FieldWords values;
    private final PrintWriter out;

    HolderFileText(Language language, PrintWriter out) {
        this.language = language;
        this.values = new FieldWords(language);
        this.out = out;
    }

    void begin(HolderRequest request, Instant now) {
        String title = words("file.title." + request.kind());
        out.println("<!DOCTYPE html>");
        out.println("<html lang=\"" + language.name().toLowerCase(Locale.ROOT) + "\"><head><meta charset=\"UTF-8\">");
        out.println("<meta name=\"viewport\" content=\"width=device-width\"><style>" + STYLE + "</style>");
        out.println("<title>" + title + " – " + request.reference() + "</title></head><body>");
        out.println("<h1>" + title + "</h1>");
        out.println("<p>" + words("file.intro", request.reference(), escaped(request.account())) + "</p>");
        out.println("<p>" + words("file.made", Times.in(language, now)) + "</p>");
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
        one.fields().forEach((name, value) -> write(one.section(), name, value));
        out.println("</dl>");
        out.println("<script type=\"application/json\">" + json(one) + "</script>");
    }

    private void write(FileSection section, String name, String value) {
        String said = escaped(values.of(section, name, value));
        out.println("<dt>" + words("file.field." + name) + "</dt><dd>" + said + "</dd>");
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

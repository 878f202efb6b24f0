package uk.gov.dwp.jobmatch.outside;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import uk.gov.dwp.jobmatch.run.LocalSeed;
import uk.gov.dwp.jobmatch.whole.RunningHelpdesk;

/** Somebody at the screens with the plainest of browsers: reads pages, fills in forms, presses buttons. */
public final class StaffMember {

    private static final String BOUNDARY = "a-part-of-the-form";
    /** What a field holds that a file is chosen in: this, and the name of the file. */
    public static final String FILE = "file:";

    private static final Pattern COMPLAINT = Pattern.compile("govuk-error-message[^<]*<[^<]*<[^<]*");
    private static final Pattern CHOICE = Pattern.compile("<select[^>]*>|<input[^>]* type=\"radio\"[^>]*>");
    private static final Pattern HIDDEN = Pattern.compile("<input[^>]* type=\"hidden\"[^>]*>");
    private static final Pattern INPUT = Pattern.compile("<input[^>]*>");

    private final URI address = RunningHelpdesk.shared().address();
    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(Redirect.NEVER)
            .build();

    private StaffMember() {}

    /** Signed in as one of the people of the local run. */
    public static StaffMember signedInAs(String username) {
        StaffMember member = new StaffMember();
        Page signIn = member.open("sign-in");
        Page next =
                member.press(signIn, "sign-in", "enter", Map.of("username", username, "password", LocalSeed.PASSWORD));
        if (next.text().contains("type=\"password\"")) {
            throw new AssertionError(username + " was not let in");
        }
        return member;
    }

    /** Takes the incident and answers it. */
    public void answer(String reference, String words) {
        Page untaken = incident(reference);
        Page taken = press(untaken, "take-form", "take", Map.of());
        press(taken, "reply-form", "send-reply", Map.of("reply", words));
    }

    /** Writes to colleagues. */
    public void addNote(String reference, String words) {
        press(incident(reference), "note-form", "add-note", Map.of("note", words));
    }

    /** Begins a note and does not add it. */
    public void saveNote(String reference, String words) {
        press(incident(reference), "note-form", "save-note", Map.of("note", words));
    }

    /** What comes back for an address that is no page. */
    public HttpResponse<byte[]> download(String path) {
        return send(HttpRequest.newBuilder(address.resolve(path)).build(), BodyHandlers.ofByteArray());
    }

    /** What status a bare request of this method gets, as from a page of ours. */
    public int knock(String method, String path) {
        return knock(method, path, origin());
    }

    /** What status an empty form from another place gets. */
    public int knockFrom(String origin, String path) {
        return knock("POST", path, origin);
    }

    private int knock(String method, String path, String origin) {
        HttpRequest request = HttpRequest.newBuilder(address.resolve(path.substring(1)))
                .header("Origin", origin)
                .method(method, BodyPublishers.noBody())
                .build();
        return send(request, BodyHandlers.discarding()).statusCode();
    }

    private String origin() {
        return address.resolve("/").toString().replaceFirst("/$", "");
    }

    /** The text of a page, tags and all. */
    public String page(String path) {
        return open(path).text();
    }

    /** What comes back for an address, whether it is a page or a refusal. */
    public String body(String path) {
        return send(HttpRequest.newBuilder(address.resolve(path)).build(), BodyHandlers.ofString())
                .body();
    }

    /** Takes a call to make it. */
    public void takeCall(String reference) {
        press(open("callback?reference=" + reference), "take-form", "take", Map.of());
    }

    /** Says that somebody is at risk, and returns the reference of the alert. */
    public String raiseAlert(String what) {
        Page recorded = press(open("staff-safety"), "safety-form", "raise-alert", Map.of("safetyWhat", what));
        Matcher reference = Pattern.compile("SA-\\d+").matcher(recorded.text());
        if (!reference.find()) {
            throw new AssertionError("No alert was recorded:\n" + recorded.text());
        }
        return reference.group();
    }

    /** Lets a held call be made. */
    public void releaseCall(String reference) {
        press(
                open("callback?reference=" + reference),
                "release-form",
                "release",
                Map.of("releaseReason", "The police were told"));
    }

    /** Looks at an account for a reason, and returns the address below the server's root at which that can be done again. */
    public String lookAt(String account, String reason) {
        Page seen = press(
                open("find-account"),
                "find-account-form",
                "look",
                Map.of("accountAsked", account, "lookReason", reason));
        return address.resolve("/").relativize(seen.address()).toString();
    }

    /** Brings a file of accounts, and returns the address below the server's root of the page that tells what it holds. */
    public String bringAccounts(String fileName, String content) {
        String body =
                "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"layout\"\r\n\r\nACCOUNTS\r\n--" + BOUNDARY
                        + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: text/csv\r\n\r\n" + content + "\r\n--" + BOUNDARY + "--\r\n";
        HttpRequest upload = HttpRequest.newBuilder(address.resolve("account-file-upload"))
                .header("Origin", origin())
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofString(body))
                .build();
        String next = sendOnly(upload, BodyHandlers.ofString())
                .headers()
                .firstValue("Location")
                .orElseThrow();
        return address.resolve("/").relativize(address.resolve(next)).toString();
    }

    /** Sends a form whose session is over, signs in again, and returns the text of the page that this leads to. */
    public String sendAndSignInAgain(Sealed form, String username) {
        Page signIn = read(form.request());
        return press(signIn, "sign-in", "enter", Map.of("username", username, "password", LocalSeed.PASSWORD))
                .text();
    }

    private Page incident(String reference) {
        return open("incident?reference=" + reference);
    }

    /** A page as it was read. */
    private record Page(URI address, String text) {

        /** The form as it stands in the page, tags and all. */
        String form(String id) {
            Matcher form =
                    Pattern.compile("(?s)<form[^>]*id=\"" + id + "\".*?</form>").matcher(text);
            if (!form.find()) {
                throw new AssertionError("No form " + id + " on " + address + ":\n" + text);
            }
            return form.group();
        }
    }

    private Page open(String path) {
        return read(HttpRequest.newBuilder(address.resolve(path)).build());
    }

    /**
     * A form filled in.
     *
     * @param buttons of this form, one after the other; the last is not pressed yet
     */
    public Sealed filled(String path, String formId, List<String> buttons, Map<String, String> typed) {
        Page page = open(path);
        for (String button : buttons.subList(0, buttons.size() - 1)) {
            page = press(page, formId, button, typed);
        }
        return pressed(page, formId, buttons.get(buttons.size() - 1), typed);
    }

    /** A form that is ready to be sent, as often as one likes; it answers with the address that it leads to. */
    public record Sealed(StaffMember writer, URI address, String form, Map<String, String> fields) {

        public String send() {
            return sentBy(writer);
        }

        /** The address that it leads to, which is not gone to; empty where it leads nowhere. */
        public String sendOnly() {
            URI led = URI.create(writer.sendOnly(request(), BodyHandlers.discarding())
                    .headers()
                    .firstValue("Location")
                    .orElse(""));
            return led.getRawQuery() == null ? led.getRawPath() : led.getRawPath() + "?" + led.getRawQuery();
        }

        /** The same form with something else in one of its fields. */
        public Sealed with(String field, String value) {
            Map<String, String> changed = new LinkedHashMap<>(fields);
            changed.put(field, value);
            return new Sealed(writer, address, form, changed);
        }

        public Sealed without(String field) {
            Map<String, String> changed = new LinkedHashMap<>(fields);
            changed.remove(field);
            return new Sealed(writer, address, form, changed);
        }

        /** Whether one of several is chosen in this field. */
        public boolean offers(String field) {
            return stands(CHOICE, field);
        }

        public boolean hides(String field) {
            return stands(HIDDEN, field);
        }

        private boolean stands(Pattern kind, String field) {
            return kind.matcher(form)
                    .results()
                    .anyMatch(input -> attribute("name", input.group()).equals(field));
        }

        /** The page that it leads to, or a refusal. */
        public HttpResponse<String> answer() {
            return writer.send(request(), BodyHandlers.ofString());
        }

        /** The text of the page that it leads to. */
        public String shown() {
            return answer().body();
        }

        /** What the page that it leads to wants mended. */
        public List<String> complaints() {
            return COMPLAINT.matcher(shown()).results().map(MatchResult::group).toList();
        }

        /** In somebody else's session. */
        public String sentBy(StaffMember sender) {
            URI shown = sender.send(request(), BodyHandlers.ofString()).uri();
            return shown.getRawPath() + "?" + shown.getRawQuery();
        }

        private HttpRequest request() {
            boolean files = attribute("enctype", form).startsWith("multipart/");
            String type = files
                    ? "multipart/form-data; boundary=" + BOUNDARY
                    : "application/x-www-form-urlencoded;charset=UTF-8";
            return HttpRequest.newBuilder(address)
                    .header("Origin", writer.origin())
                    .header("Content-Type", type)
                    .POST(BodyPublishers.ofString(files ? inParts(fields) : encoded(fields)))
                    .build();
        }
    }

    private Page press(Page page, String formId, String button, Map<String, String> typed) {
        return read(pressed(page, formId, button, typed).request());
    }

    private Sealed pressed(Page page, String formId, String button, Map<String, String> typed) {
        String form = page.form(formId);
        Map<String, String> fields = new LinkedHashMap<>();
        List<String> inputs = INPUT.matcher(form)
                .results()
                .map(MatchResult::group)
                .filter(input -> input.contains(" name="))
                .toList();
        inputs.stream()
                .filter(StaffMember::isSent)
                .forEach(input -> fields.put(attribute("name", input), attribute("value", input)));
        typed.forEach((field, value) -> choice(inputs, field, value)
                .ifPresentOrElse(
                        radio -> fields.put(attribute("name", radio), attribute("value", radio)),
                        () -> fields.put(field, value)));
        fields.putIfAbsent(button, button);
        return new Sealed(this, page.address().resolve(attribute("action", form)), form, fields);
    }

    private Page read(HttpRequest request) {
        HttpResponse<String> response = send(request, BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new AssertionError(response.statusCode() + " from " + response.uri());
        }
        return new Page(response.uri(), response.body());
    }

    /** Goes where it is led; Java's client would ask for the next page as if the form came with that too. */
    private <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> reader) {
        HttpResponse<T> response = sendOnly(request, reader);
        Optional<String> location = response.headers().firstValue("Location");
        return location.isEmpty()
                ? response
                : send(
                        HttpRequest.newBuilder(response.uri().resolve(location.get()))
                                .build(),
                        reader);
    }

    private <T> HttpResponse<T> sendOnly(HttpRequest request, BodyHandler<T> reader) {
        try {
            return browser.send(request, reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String attribute(String name, String tag) {
        Matcher attribute = Pattern.compile(" " + name + "=\"([^\"]*)\"").matcher(tag);
        return attribute.find() ? unescaped(attribute.group(1)) : "";
    }

    /** As a browser has it: what is not ticked is not sent. */
    private static boolean isSent(String input) {
        return switch (attribute("type", input)) {
            case "radio", "checkbox" -> input.contains(" checked");
            case "file" -> false;
            default -> true;
        };
    }

    /** The radio button that was meant: Faces puts its form before its name, and its id before its value. */
    private static Optional<String> choice(List<String> inputs, String field, String value) {
        return inputs.stream()
                .filter(input -> attribute("type", input).equals("radio"))
                .filter(input -> (":" + attribute("name", input)).endsWith(":" + field))
                .filter(input -> (":" + attribute("value", input)).endsWith(":" + value))
                .findFirst();
    }

    private static String unescaped(String text) {
        return text.replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    private static String inParts(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field.getKey()
                        + (field.getValue().startsWith(FILE)
                                ? fileNamed(field.getValue())
                                : "\"\r\n\r\n" + field.getValue())
                        + "\r\n")
                .collect(Collectors.joining("", "", "--" + BOUNDARY + "--\r\n"));
    }

    /** A short text in it. */
    private static String fileNamed(String value) {
        String name = value.substring(FILE.length()).replace("\"", "%22");
        return "\"; filename=\"" + name + "\"\r\nContent-Type: text/plain\r\n\r\nWhat the page said: " + name;
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}

package uk.gov.dwp.jobmatch.guide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import uk.gov.dwp.jobmatch.run.LocalSeed;
import uk.gov.dwp.jobmatch.whole.RunningHelpdesk;

/**
 * One question and its answer, as the guide shows it.
 *
 * @param name of its files, without {@code .request.xml} and {@code .response.xml}
 * @param partner who asks; empty for somebody without a password
 * @param trouble what is wrong with the helpdesk while it is asked
 */
record Exchange(String name, String partner, String method, String door, Map<String, String> headers, Trouble trouble) {

    /** Runs a question while something is out of order. */
    interface Trouble extends UnaryOperator<Exchange.Question> {}

    /** What is asked, and gets its answer. */
    interface Question {
        HttpResponse<String> ask();
    }

    private static final String ACTION = "urn:jobmatch-helpdesk:partner:v1:";
    private static final String FAULTS = "faults/";
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    /** A site's system calls an operation, by the rules; the files are called after the operation. */
    static Exchange of(String operation) {
        return of(operation, operation);
    }

    static Exchange of(String name, String operation) {
        return new Exchange(
                name,
                "ed-southend",
                "POST",
                "employer-direct/v1",
                Map.of("Content-Type", "text/xml; charset=utf-8", "SOAPAction", '"' + ACTION + operation + '"'),
                question -> question);
    }

    /** One that ends in a fault; the files are called after its code. */
    static Exchange fault(String code, String operation) {
        return of(FAULTS + code, operation);
    }

    /** The code of the fault that it must end in; empty where it must succeed. */
    String fault() {
        return name.startsWith(FAULTS) ? name.substring(FAULTS.length()) : "";
    }

    /** The site tells of an account; the files stand in a folder of their own unless it ends in a fault. */
    Exchange ofAccounts(String operation) {
        return as("uj-site")
                .at("universal-jobmatch/accounts/v1")
                .with("SOAPAction", "\"urn:jobmatch-helpdesk:accounts:v1:" + operation + "\"");
    }

    Exchange as(String other) {
        return new Exchange(name, other, method, door, headers, trouble);
    }

    Exchange by(String other) {
        return new Exchange(name, partner, other, door, headers, trouble);
    }

    Exchange at(String other) {
        return new Exchange(name, partner, method, other, headers, trouble);
    }

    Exchange with(String header, String value) {
        Map<String, String> changed = new LinkedHashMap<>(headers);
        changed.put(header, value);
        return new Exchange(name, partner, method, door, changed, trouble);
    }

    Exchange during(Trouble other) {
        return new Exchange(name, partner, method, door, headers, other);
    }

    /** What a reader must know beside the envelope in order to send it. */
    String howItIsSent() {
        String whole = headers.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(header -> header.getKey() + ": " + header.getValue())
                .collect(Collectors.joining(", "));
        return method + " /ws/" + door + ", " + whole + ", " + (partner.isEmpty() ? "not signed in" : "as " + partner);
    }

    HttpResponse<String> send(String envelope) {
        Question question = () -> ask(envelope);
        return trouble.apply(question).ask();
    }

    private HttpResponse<String> ask(String envelope) {
        URI address = RunningHelpdesk.shared().address().resolve("ws/" + door);
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(60))
                .method(method, BodyPublishers.ofString(envelope));
        headers.forEach(request::header);
        if (!partner.isEmpty()) {
            request.header("Authorization", "Basic " + credentials());
        }
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String credentials() {
        String nameAndSecret = partner + ":" + LocalSeed.PASSWORD;
        return Base64.getEncoder().encodeToString(nameAndSecret.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return name;
    }
}

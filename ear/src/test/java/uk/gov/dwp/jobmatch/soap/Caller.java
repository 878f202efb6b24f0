package uk.gov.dwp.jobmatch.soap;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import uk.gov.dwp.jobmatch.run.LocalSeed;
import uk.gov.dwp.jobmatch.whole.RunningHelpdesk;

/** Somebody who posts to the SOAP door: {@code Caller.as("ed-telford").at("jobseeker-direct/v1").send(message)}. */
public record Caller(Line line, String path, Map<String, String> headers) {

    public static final RunningHelpdesk HELPDESK = RunningHelpdesk.shared();

    /** A site's partner at its own endpoint, which is what most tests need. */
    public static Caller telford() {
        return as("ed-telford");
    }

    public static Caller as(String name) {
        return with(name, LocalSeed.PASSWORD);
    }

    public static Caller with(String name, String secret) {
        String credentials = Base64.getEncoder().encodeToString((name + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return nobody().header("Authorization", "Basic " + credentials);
    }

    public static Caller nobody() {
        return new Caller(
                Line.plain(),
                "employer-direct/v1",
                Map.of("Content-Type", "text/xml; charset=utf-8", "SOAPAction", "\"\""));
    }

    Caller over(Line other) {
        return new Caller(other, path, headers);
    }

    public Caller at(String other) {
        return new Caller(line, other, headers);
    }

    public Caller header(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Caller(line, path, more);
    }

    public Caller without(String name) {
        Map<String, String> fewer = new LinkedHashMap<>(headers);
        fewer.remove(name);
        return new Caller(line, path, fewer);
    }

    /** In the words of the contract that is spoken at this address. */
    public Answer send(Message message) {
        String contract = path.endsWith("accounts/v1") ? "accounts" : "partner";
        return send(message.toString()
                .replace("urn:jobmatch-helpdesk:partner:v1", "urn:jobmatch-helpdesk:" + contract + ":v1"));
    }

    public Answer send(String body) {
        return send(body, StandardCharsets.UTF_8);
    }

    public Answer send(String body, Charset charset) {
        return ask("POST", BodyPublishers.ofString(body, charset));
    }

    public Answer send(byte[] body) {
        return ask("POST", BodyPublishers.ofByteArray(body));
    }

    /** In chunks, so that nothing says how long it will be. */
    public Answer sendInChunks(byte[] body) {
        return ask("POST", BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));
    }

    public Answer ask(String method) {
        return ask(method, BodyPublishers.noBody());
    }

    private Answer ask(String method, BodyPublisher body) {
        URI address = URI.create(line.address() + "ws/" + path);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address).method(method, body).timeout(Duration.ofSeconds(60));
        headers.forEach(request::header);
        try {
            HttpResponse<String> response = line.client().send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body(), response.headers());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

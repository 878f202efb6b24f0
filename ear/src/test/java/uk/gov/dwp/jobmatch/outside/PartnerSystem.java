package uk.gov.dwp.jobmatch.outside;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.run.LocalSeed;
import uk.gov.dwp.jobmatch.whole.RunningHelpdesk;

/** A partner's system as strangers would write it: text over HTTP, with no class of ours between it and the wire. */
public final class PartnerSystem {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private final String name;
    private final String secret;
    private final URI address;

    private PartnerSystem(String name, String endpoint) {
        this(name, LocalSeed.PASSWORD, RunningHelpdesk.shared().address().resolve("ws/" + endpoint + "/v1"));
    }

    private PartnerSystem(String name, String secret, URI address) {
        this.name = name;
        this.secret = secret;
        this.address = address;
    }

    /** An Employer Direct site's system, such as {@code ed-telford}. */
    public static PartnerSystem ofEmployerDirect(String name) {
        return new PartnerSystem(name, "employer-direct");
    }

    public static PartnerSystem ofTelford() {
        return ofEmployerDirect("ed-telford");
    }

    public static PartnerSystem ofJobseekerDirect() {
        return new PartnerSystem("serco-jd", "jobseeker-direct");
    }

    /** The site itself. */
    public static PartnerSystem ofUniversalJobmatch() {
        return new PartnerSystem("uj-site", "universal-jobmatch");
    }

    /** The same system after somebody typed another secret into it. */
    public PartnerSystem withSecret(String other) {
        return new PartnerSystem(name, other, address);
    }

    public SoapAnswer ping() {
        return call("ping", "<p:pingRequest><p:echo>hello</p:echo></p:pingRequest>");
    }

    public SoapAnswer submit(Submission submission) {
        return call("submitIncident", submission.xml());
    }

    /** Sends a form that is taken, and returns the reference of its incident. */
    public String raise(Submission submission) {
        return submit(submission).text("incidentRef");
    }

    /** All of them in one message. */
    public SoapAnswer submitBatch(List<Submission> submissions) {
        return call(
                "submitIncidentBatch",
                "<p:submitIncidentBatchRequest><p:header><p:submissionId>" + UUID.randomUUID()
                        + "</p:submissionId><p:sentAt>2026-11-20T09:30:00Z</p:sentAt></p:header><p:items>"
                        + submissions.stream().map(Submission::item).collect(Collectors.joining())
                        + "</p:items></p:submitIncidentBatchRequest>");
    }

    public SoapAnswer statusOf(String reference) {
        return status("<p:incidentRef>" + reference + "</p:incidentRef>");
    }

    public SoapAnswer statusOf(Submission submission) {
        return status("<p:submissionId>" + submission.id() + "</p:submissionId>");
    }

    /** Adds to an incident; {@code elements} are what comes after the reference, such as {@code <p:note>}. */
    public SoapAnswer update(String reference, String id, String elements) {
        return call("addIncidentUpdate", changing("addIncidentUpdate", reference, id, elements));
    }

    public SoapAnswer withdraw(String reference, String id, String reason) {
        return call(
                "withdrawIncident", changing("withdrawIncident", reference, id, "<p:reason>" + reason + "</p:reason>"));
    }

    private static String changing(String operation, String reference, String id, String elements) {
        return "<p:%1$sRequest><p:header><p:submissionId>%2$s</p:submissionId><p:sentAt>2026-11-20T09:30:00Z</p:sentAt></p:header><p:incidentRef>%3$s</p:incidentRef>%4$s</p:%1$sRequest>"
                .formatted(operation, id, reference, elements);
    }

    private SoapAnswer status(String which) {
        return call("getIncidentStatus", "<p:getIncidentStatusRequest>" + which + "</p:getIncidentStatusRequest>");
    }

    /** A page of the incidents that changed in a span of time; {@code pageToken} null for the first. */
    public SoapAnswer list(Instant from, Instant to, @Nullable String pageToken, int size) {
        return call(
                "listIncidents",
                "<p:listIncidentsRequest><p:changedFrom>" + from + "</p:changedFrom><p:changedTo>" + to
                        + "</p:changedTo>" + page(pageToken, size) + "</p:listIncidentsRequest>");
    }

    /** A page of the calls that are to be made; {@code site} null for all sites, {@code pageToken} null for the first. */
    public SoapAnswer calls(@Nullable String site, @Nullable String pageToken, int size) {
        String only = site == null ? "" : "<p:site>" + site + "</p:site>";
        return call(
                "listCallbacks",
                "<p:listCallbacksRequest>" + only + page(pageToken, size) + "</p:listCallbacksRequest>");
    }

    public SoapAnswer report(CallReported report) {
        return call("recordCallbackOutcome", report.xml());
    }

    private static String page(@Nullable String token, int size) {
        String on = token == null ? "" : "<p:pageToken>" + token + "</p:pageToken>";
        return on + "<p:pageSize>" + size + "</p:pageSize>";
    }

    /**
     * Sends one message and waits for what comes back.
     *
     * @throws UncheckedIOException if nothing does: the line was cut, and the caller cannot know what became of it
     */
    private SoapAnswer call(String operation, String content) {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Basic " + credentials())
                .header("Content-Type", "text/xml; charset=utf-8")
                .header("SOAPAction", "\"urn:jobmatch-helpdesk:partner:v1:" + operation + "\"")
                .POST(BodyPublishers.ofString(envelope(content)))
                .build();
        try {
            HttpResponse<String> response = HTTP.send(request, BodyHandlers.ofString());
            return new SoapAnswer(response.statusCode(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String credentials() {
        return Base64.getEncoder().encodeToString((name + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }

    private static String envelope(String content) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                + "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\" "
                + "xmlns:p=\"urn:jobmatch-helpdesk:partner:v1\"><s:Body>" + content + "</s:Body></s:Envelope>";
    }
}

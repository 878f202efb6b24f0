package uk.gov.dwp.jobmatch.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A partner that sends incidents at a steady pace, whatever else the helpdesk is doing. */
final class SteadyCallers {

    private static final int A_SECOND = 25;

    private final HttpClient client = HttpClient.newHttpClient();
    private final ScheduledExecutorService lines = Executors.newScheduledThreadPool(8);
    private final List<Future<?>> calls = new ArrayList<>();
    private final URI address;
    private final Answers answers;

    /** They call until {@link #close}. */
    SteadyCallers(URI screens, Answers answers) {
        address = screens.resolve("ws/employer-direct/v1");
        this.answers = answers;
        for (int line = 0; line < A_SECOND; line++) {
            calls.add(lines.scheduleAtFixedRate(this::submit, line * 1000L / A_SECOND, 1000, TimeUnit.MILLISECONDS));
        }
    }

    private void submit() {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Content-Type", "text/xml; charset=utf-8")
                .header("SOAPAction", "\"\"")
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString("ed-telford:jobmatch-local".getBytes(StandardCharsets.UTF_8)))
                .POST(BodyPublishers.ofString(Messages.submitIncident()))
                .build();
        long began = System.nanoTime();
        try {
            HttpResponse<Void> answer = client.send(request, BodyHandlers.discarding());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("An incident was not accepted: HTTP " + answer.statusCode());
            }
            answers.add((int) TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
        } catch (IOException e) {
            throw new IllegalStateException("An incident could not be sent", e);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    void close() {
        if (calls.stream().anyMatch(Future::isDone)) {
            throw new IllegalStateException("A caller gave up");
        }
        lines.shutdown();
        try {
            if (!lines.awaitTermination(1, TimeUnit.MINUTES)) {
                throw new IllegalStateException("Answers are still owed after a minute");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

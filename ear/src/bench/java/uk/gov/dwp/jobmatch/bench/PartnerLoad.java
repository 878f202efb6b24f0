package uk.gov.dwp.jobmatch.bench;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.asLongAs;
import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.doIfOrElse;
import static io.gatling.javaapi.core.CoreDsl.during;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.global;
import static io.gatling.javaapi.core.CoreDsl.regex;
import static io.gatling.javaapi.core.CoreDsl.responseTimeInMillis;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.core.CoreDsl.substring;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.core.Simulation;
import io.gatling.javaapi.http.HttpProtocolBuilder;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/** Partners' systems that call as fast as they are answered, one at first and more at once later, step after step. */
public final class PartnerLoad extends Simulation {

    /** At once. */
    static final int CROWD = 64;

    static final int INCIDENTS_A_SECOND = 50;

    private static final Duration STEP = Duration.ofSeconds(Integer.getInteger(Target.STEP, 15));
    private static final Duration STEADY = STEP.multipliedBy(2);
    private static final Duration SOAK = Duration.ofSeconds(Integer.getInteger(Target.SOAK, 60));
    private static final String NEXT_PAGE = "nextPageToken>([^<]+)<";

    private final Watch watch = new Watch();

    /** The first client of that step is the one that is measured. */
    private final AtomicBoolean isMeasured = new AtomicBoolean();

    /** The window of all lists ends here: {@link ManyIncidents} lie before it, what is accepted meanwhile after it. */
    private final Instant began = Instant.now();

    public PartnerLoad() {
        HttpProtocolBuilder partner = http.baseUrl(Target.address())
                .basicAuth("ed-telford", "jobmatch-local")
                .header("Content-Type", "text/xml; charset=utf-8")
                .header("SOAPAction", "\"\"")
                .shareConnections()
                .disableCaching();
        setUp(inTurn(steps())).protocols(partner).assertions(global().failedRequests().count().is(0L));
    }

    private List<PopulationBuilder> steps() {
        List<PopulationBuilder> steps = new ArrayList<>();
        steps.add(pause("idle", watch::idle));
        steps.add(load("warm-up ping", ping("warm-up ping"), 16, STEP));
        steps.add(scenario("warm-up accept")
                .exec(asLongAs(session -> !watch.isWarm()).on(accept("warm-up accept")))
                .injectOpen(atOnceUsers(16)));
        for (int clients : Work.ACCEPT.clients()) {
            steps.add(pause("bare inserts, " + clients, () -> watch.bareInserts(clients, STEP.dividedBy(2))));
            measure(steps, Work.PING, clients);
            measure(steps, Work.ACCEPT, clients);
            steps.add(pause("bare inserts again, " + clients, () -> watch.bareInserts(clients, STEP.dividedBy(2))));
        }
        measure(steps, Work.ACCEPT_BATCH);
        measure(steps, Work.STATUS);
        steadily(steps);
        steps.add(pause("heap before", () -> watch.liveHeap(Measures.SOAK, "before")));
        steps.add(load(Measures.SOAK, accept(Measures.SOAK), CROWD, SOAK));
        steps.add(pause("heap after", () -> watch.liveHeap(Measures.SOAK, "after")));
        flood(steps);
        steps.add(pause("few incidents", () -> ManyIncidents.fillUpTo(ManyIncidents.FEW)));
        measure(steps, Work.LIST_FEW);
        steps.add(pause("many incidents", () -> ManyIncidents.fillUpTo(ManyIncidents.MANY)));
        measure(steps, Work.LIST_MANY);
        return steps;
    }

    private void steadily(List<PopulationBuilder> steps) {
        steps.add(begin(Measures.STEADY));
        steps.add(scenario(Measures.STEADY)
                .exec(accept(Measures.STEADY))
                .injectOpen(constantUsersPerSec(INCIDENTS_A_SECOND).during(STEADY)));
        steps.add(end(Measures.STEADY));
        steps.add(pause("mail times", watch::mailTimes));
    }

    /** One client of a partner: first alone, then while another partner's crowd calls as fast as it is let. */
    private void flood(List<PopulationBuilder> steps) {
        steps.add(begin(Measures.QUIET));
        steps.add(load(Measures.QUIET, acceptFromDundee(Measures.QUIET), 1, STEP));
        steps.add(end(Measures.QUIET));
        steps.add(begin(Measures.FLOODED));
        steps.add(scenario(Measures.FLOODED)
                .exec(session -> session.set("floods", isMeasured.getAndSet(true)))
                .exec(during(STEP)
                        .on(doIfOrElse(session -> session.getBoolean("floods"))
                                .then(exec(flooding()))
                                .orElse(acceptFromDundee(Measures.FLOODED))))
                .injectOpen(atOnceUsers(1 + CROWD)));
        steps.add(end(Measures.FLOODED));
    }

    private ChainBuilder acceptFromDundee(String step) {
        return timed(
                step, request(step, session -> Messages.submitIncident()).basicAuth("ed-dundee", "jobmatch-local"));
    }

    /** Being told that it is too much is right here. */
    private static HttpRequestActionBuilder flooding() {
        return http("flood")
                .post("ws/employer-direct/v1")
                .body(StringBody(session -> Messages.submitIncident()))
                .check(status().in(200, 500));
    }

    private void measure(List<PopulationBuilder> steps, Work work) {
        work.clients().forEach(clients -> measure(steps, work, clients));
    }

    private void measure(List<PopulationBuilder> steps, Work work, int clients) {
        String step = work.step(clients);
        steps.add(begin(step));
        steps.add(load(step, call(work, step), clients, STEP));
        steps.add(end(step));
    }

    private PopulationBuilder begin(String name) {
        return pause("begin " + name, () -> watch.begin(name));
    }

    private PopulationBuilder end(String name) {
        return pause("end " + name, () -> watch.end(name));
    }

    private static PopulationBuilder load(String name, ChainBuilder request, int clients, Duration time) {
        return scenario(name).exec(during(time).on(request)).injectOpen(atOnceUsers(clients));
    }

    /** Something to do while there is no load. */
    private static PopulationBuilder pause(String name, Runnable deed) {
        return scenario(name)
                .exec(session -> {
                    deed.run();
                    return session;
                })
                .injectOpen(atOnceUsers(1));
    }

    private ChainBuilder call(Work work, String step) {
        return switch (work) {
            case PING -> ping(step);
            case ACCEPT -> accept(step);
            case ACCEPT_BATCH -> acceptBatch(step);
            case STATUS -> timed(step, request(step, session -> Messages.getIncidentStatus()));
            case LIST_FEW, LIST_MANY -> nextPage(step);
        };
    }

    private ChainBuilder ping(String step) {
        return timed(step, request(step, session -> Messages.ping()));
    }

    private ChainBuilder accept(String step) {
        return timed(step, request(step, session -> Messages.submitIncident()));
    }

    /** A batch is answered also where an item of it is refused. */
    private ChainBuilder acceptBatch(String step) {
        return timed(
                step,
                request(step, session -> Messages.submitIncidentBatch())
                        .check(substring("acceptedCount>" + Messages.BATCH + "<")));
    }

    /** Goes on where the client's last page ended, and begins again after the last one. */
    private ChainBuilder nextPage(String step) {
        return timed(
                step,
                request(step, session -> Messages.listIncidents(began, session.contains("next") ? session.getString("next") : ""))
                        .check(substring("incidentRef>"), regex(NEXT_PAGE).withDefault("").saveAs("next")));
    }

    private static HttpRequestActionBuilder request(String step, Function<Session, String> message) {
        return http(step)
                .post("ws/employer-direct/v1")
                .body(StringBody(message))
                .check(status().is(200), responseTimeInMillis().saveAs("milliseconds"));
    }

    private ChainBuilder timed(String step, HttpRequestActionBuilder request) {
        return exec(request).exec(session -> {
            watch.answered(step, session.getInt("milliseconds"));
            return session;
        });
    }

    private static PopulationBuilder inTurn(List<PopulationBuilder> steps) {
        PopulationBuilder rest = steps.get(steps.size() - 1);
        for (int step = steps.size() - 2; step >= 0; step--) {
            rest = steps.get(step).andThen(rest);
        }
        return rest;
    }
}

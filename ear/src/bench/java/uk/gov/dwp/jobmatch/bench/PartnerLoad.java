package uk.gov.dwp.jobmatch.bench;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.asLongAs;
import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.during;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.global;
import static io.gatling.javaapi.core.CoreDsl.responseTimeInMillis;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.Simulation;
import io.gatling.javaapi.http.HttpProtocolBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Partners' systems that call as fast as they are answered, first one, then four, then sixteen at once, step after step. */
public final class PartnerLoad extends Simulation {

    static final List<Integer> CLIENTS = List.of(1, 4, 16);

    static final int INCIDENTS_A_SECOND = 50;

    private static final Duration STEP = Duration.ofSeconds(Integer.getInteger(Target.STEP, 15));
    private static final Duration STEADY = STEP.multipliedBy(2);

    private final Watch watch = new Watch();

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
        for (int clients : CLIENTS) {
            steps.add(pause("bare inserts, " + clients, () -> watch.bareInserts(clients, STEP.dividedBy(2))));
            measure(steps, Measures.ping(clients), ping(Measures.ping(clients)), clients);
            measure(steps, Measures.accept(clients), accept(Measures.accept(clients)), clients);
            steps.add(pause("bare inserts again, " + clients, () -> watch.bareInserts(clients, STEP.dividedBy(2))));
        }
        steps.add(begin(Measures.STEADY));
        steps.add(scenario(Measures.STEADY)
                .exec(accept(Measures.STEADY))
                .injectOpen(constantUsersPerSec(INCIDENTS_A_SECOND).during(STEADY)));
        steps.add(end(Measures.STEADY));
        steps.add(pause("mail times", watch::mailTimes));
        return steps;
    }

    private void measure(List<PopulationBuilder> steps, String name, ChainBuilder request, int clients) {
        steps.add(begin(name));
        steps.add(load(name, request, clients, STEP));
        steps.add(end(name));
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

    private ChainBuilder ping(String name) {
        return request(name, Messages::ping);
    }

    private ChainBuilder accept(String name) {
        return request(name, Messages::submitIncident);
    }

    private ChainBuilder request(String step, Supplier<String> message) {
        return exec(http(step)
                        .post("ws/employer-direct/v1")
                        .body(StringBody(session -> message.get()))
                        .check(status().is(200), responseTimeInMillis().saveAs("milliseconds")))
                .exec(session -> {
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

package uk.gov.dwp.jobmatch.bench;

import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.bodyLength;
import static io.gatling.javaapi.core.CoreDsl.css;
import static io.gatling.javaapi.core.CoreDsl.during;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.global;
import static io.gatling.javaapi.core.CoreDsl.rampUsers;
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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Staff who open page after page as fast as they are answered: first with few incidents, then with a country's. */
public final class StaffLoad extends Simulation {

    static final int PEOPLE = 4;
    static final int MANY_SESSIONS = 200;
    static final String MAKING = "making a country";
    static final String SESSIONS = "sessions";

    private static final Duration STEP = Duration.ofSeconds(Integer.getInteger(Target.STEP, 15));

    /** While which all come to work. */
    private static final Duration SHIFT = Duration.ofSeconds(40);

    private static final String PASSWORD = "jobmatch-local";
    private static final String VIEW_STATE = "jakarta.faces.ViewState";

    private final Watch watch = new Watch();

    public StaffLoad() {
        HttpProtocolBuilder staff = http.baseUrl(Target.address())
                .header("Origin", Target.address().replaceFirst("/$", ""))
                .disableCaching();
        setUp(inTurn(steps())).protocols(staff).assertions(global().failedRequests().count().is(0L));
    }

    private List<PopulationBuilder> steps() {
        List<PopulationBuilder> steps = new ArrayList<>();
        steps.add(pause("few incidents", () -> Country.fillUpTo(Country.FEW)));
        for (StaffWork work : StaffWork.values()) {
            steps.add(load("warm-up " + work.title(), work));
        }
        steps.add(pause("heap before", () -> watch.liveHeap(SESSIONS, "before")));
        steps.add(scenario(SESSIONS).exec(signIn("helpdesk")).exec(page("my-work")).injectOpen(rampUsers(MANY_SESSIONS).during(SHIFT)));
        steps.add(pause("heap after", () -> watch.liveHeap(SESSIONS, "after")));
        measureAll(steps, Country.FEW);
        steps.add(pause(MAKING, () -> watch.time(MAKING, () -> Country.fillUpTo(Country.MANY))));
        for (StaffWork work : StaffWork.values()) {
            steps.add(load("look around " + work.title(), work));
        }
        measureAll(steps, Country.MANY);
        return steps;
    }

    private void measureAll(List<PopulationBuilder> steps, int incidents) {
        for (StaffWork work : StaffWork.values()) {
            String step = work.step(incidents);
            steps.add(pause("begin " + step, () -> watch.begin(step)));
            steps.add(load(step, work));
            steps.add(pause("end " + step, () -> watch.end(step)));
        }
    }

    private PopulationBuilder load(String step, StaffWork work) {
        return scenario(step)
                .exec(signIn(work.person()))
                .exec(during(STEP).on(chain(work, step)))
                .injectOpen(atOnceUsers(PEOPLE));
    }

    private ChainBuilder chain(StaffWork work, String step) {
        return switch (work) {
            case QUEUE -> timed(step, get(step, "queue"));
            case FILTERED -> timed(step, get(step, "queue?priority=STANDARD&channel=EMPLOYER_DIRECT&channel=JOBSEEKER_DIRECT"));
            case INCIDENT -> exec(session -> session.set("reference", reference()))
                    .exec(timed(step, get(step, "incident?reference=#{reference}")));
            case BOARD -> timed(step, get(step, "callbacks"));
            case TAKE_NEXT -> exec(page("my-work"))
                    .exec(timed(step, press(step, "my-work", "next-form", "take-next").check(substring("class=\"identity\""))));
            case SEARCH_CONTACT -> exec(session -> session.set("words", phone())).exec(search(step));
            case SEARCH_WORDS -> exec(session -> session.set("words", "vacancy closing date")).exec(search(step));
        };
    }

    /** The words go by POST, and what is found comes from the address that this leads to. */
    private ChainBuilder search(String step) {
        return timed(
                step,
                http(step).post("search-for").formParam("searchWords", "#{words}").check(status().is(200), substring("search-box")));
    }

    private static String reference() {
        return "UJ-1000-%07d".formatted(Country.FIRST + number());
    }

    private static String phone() {
        return "079 %04d %04d".formatted(number() / 10_000, number() % 10_000);
    }

    /** Of one of the first, which are there in both countries. */
    private static int number() {
        return ThreadLocalRandom.current().nextInt(1, Country.FEW / 2);
    }

    private static ChainBuilder signIn(String person) {
        return exec(page("sign-in"))
                .exec(press("sign in", "sign-in", "sign-in", "enter")
                        .formParam("username", person)
                        .formParam("password", PASSWORD));
    }

    /** Opens a page and keeps what a form of it needs to be sent. */
    private static HttpRequestActionBuilder page(String path) {
        return get("before, " + path, path)
                .check(css("input[name='" + VIEW_STATE + "']", "value").saveAs("viewState"));
    }

    private static HttpRequestActionBuilder get(String step, String path) {
        return http(step).get(path).check(status().is(200));
    }

    private static HttpRequestActionBuilder press(String step, String path, String form, String button) {
        return http(step)
                .post(path)
                .formParam(form, form)
                .formParam(button, button)
                .formParam(VIEW_STATE, "#{viewState}")
                .check(status().is(200));
    }

    private ChainBuilder timed(String step, HttpRequestActionBuilder request) {
        return exec(request.check(
                        responseTimeInMillis().saveAs("milliseconds"), bodyLength().saveAs("bytes")))
                .exec(session -> noted(step, session));
    }

    private Session noted(String step, Session session) {
        watch.answered(step, session.getInt("milliseconds"));
        watch.weighed(step, session.getInt("bytes"));
        return session;
    }

    private static PopulationBuilder pause(String name, Runnable deed) {
        return scenario(name)
                .exec(session -> {
                    deed.run();
                    return session;
                })
                .injectOpen(atOnceUsers(1));
    }

    private static PopulationBuilder inTurn(List<PopulationBuilder> steps) {
        PopulationBuilder rest = steps.get(steps.size() - 1);
        for (int step = steps.size() - 2; step >= 0; step--) {
            rest = steps.get(step).andThen(rest);
        }
        return rest;
    }
}

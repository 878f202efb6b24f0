package uk.gov.dwp.jobmatch.reception;

import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReaderFactory;
import java.io.StringReader;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.incident.IncidentState;
import uk.gov.dwp.jobmatch.incident.Route;
import uk.gov.dwp.jobmatch.routing.Explanation;
import uk.gov.dwp.jobmatch.routing.Language;
import uk.gov.dwp.jobmatch.routing.Priority;
import uk.gov.dwp.jobmatch.routing.ReplyChannel;
import uk.gov.dwp.jobmatch.routing.ReplyTo;

/**
 * What the sender of an accepted form is told: the same each time it is sent again.
 *
 * @param duplicate whether the form had been accepted before
 * @param replyToMasked the address of the answer, masked; null where nobody is written to
 * @param callbackOwner code of the group that calls, such as {@code TEAM_LEADER_TELFORD}; null where no call is owed
 * @param rule the routing table's code
 * @param before the decision that this one took the place of; null where it is the first
 */
public record Receipt(
        String reference,
        boolean duplicate,
        Instant receivedAt,
        IncidentState state,
        Priority priority,
        Instant dueAt,
        ReplyChannel replyChannel,
        @Nullable String replyToMasked,
        @Nullable String callbackOwner,
        String rule,
        Explanation why,
        @Nullable Step before) {

    /** Made once: Json's own short cuts search for their provider at every call. */
    private static final JsonBuilderFactory WRITERS = Json.createBuilderFactory(Map.of());

    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

    /** A decision: the routing table's code, and its sentence. */
    public record Step(String rule, Explanation why) {

        /** The decision that an incident stands by. */
        public static Step of(Route route) {
            return new Step(route.rule(), new Explanation(route.why(Language.EN), route.why(Language.CY)));
        }
    }

    static Receipt of(Incident incident, @Nullable String replyToMasked, @Nullable String callbackOwner) {
        Step step = Step.of(incident.route());
        return new Receipt(
                incident.reference(),
                false,
                incident.receivedAt(),
                stateOf(incident),
                incident.route().priority(),
                incident.dueAt(),
                incident.route().replyChannel(),
                replyToMasked,
                callbackOwner,
                step.rule(),
                step.why(),
                null);
    }

    /** The same, for an incident that was decided otherwise before. */
    public Receipt after(@Nullable Step earlier) {
        return new Receipt(
                reference,
                duplicate,
                receivedAt,
                state,
                priority,
                dueAt,
                replyChannel,
                replyToMasked,
                callbackOwner,
                rule,
                why,
                earlier);
    }

    /** An incident that nobody can answer is closed as it is entered (domain.md A3). */
    private static IncidentState stateOf(Incident incident) {
        return incident.route().replyTo() == ReplyTo.NONE ? IncidentState.CLOSED : incident.state();
    }

    /** As it is kept with the submission. */
    public String toJson() {
        JsonObjectBuilder json = WRITERS.createObjectBuilder()
                .add("reference", reference)
                .add("receivedAt", receivedAt.toString())
                .add("state", state.name())
                .add("priority", priority.name())
                .add("dueAt", dueAt.toString())
                .add("replyChannel", replyChannel.name())
                .add("rule", rule)
                .add("en", why.english())
                .add("cy", why.welsh());
        if (replyToMasked != null) {
            json.add("replyTo", replyToMasked);
        }
        if (callbackOwner != null) {
            json.add("callbackOwner", callbackOwner);
        }
        if (before != null) {
            json.add("ruleBefore", before.rule())
                    .add("enBefore", before.why().english())
                    .add("cyBefore", before.why().welsh());
        }
        return json.build().toString();
    }

    /** The first answer, given again. */
    public static Receipt again(String kept) {
        JsonObject json = READERS.createReader(new StringReader(kept)).readObject();
        return new Receipt(
                json.getString("reference"),
                true,
                Instant.parse(json.getString("receivedAt")),
                IncidentState.valueOf(json.getString("state")),
                Priority.valueOf(json.getString("priority")),
                Instant.parse(json.getString("dueAt")),
                ReplyChannel.valueOf(json.getString("replyChannel")),
                json.getString("replyTo", null),
                json.getString("callbackOwner", null),
                json.getString("rule"),
                new Explanation(json.getString("en"), json.getString("cy")),
                json.containsKey("ruleBefore") ? before(json) : null);
    }

    private static Step before(JsonObject json) {
        return new Step(
                json.getString("ruleBefore"), new Explanation(json.getString("enBefore"), json.getString("cyBefore")));
    }
}

package uk.gov.dwp.jobmatch.guide;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import uk.gov.dwp.jobmatch.callback.CallOutcome;
import uk.gov.dwp.jobmatch.callback.CallbackState;
import uk.gov.dwp.jobmatch.feed.ActivityTold;
import uk.gov.dwp.jobmatch.feed.ClosingTold;
import uk.gov.dwp.jobmatch.feed.Heard;
import uk.gov.dwp.jobmatch.file.FileRefusal;
import uk.gov.dwp.jobmatch.incident.Entry;
import uk.gov.dwp.jobmatch.incident.IncidentState;
import uk.gov.dwp.jobmatch.raisertask.TaskKind;
import uk.gov.dwp.jobmatch.routing.AccountOrigin;
import uk.gov.dwp.jobmatch.routing.Category;
import uk.gov.dwp.jobmatch.routing.CustomerType;
import uk.gov.dwp.jobmatch.routing.Language;
import uk.gov.dwp.jobmatch.routing.Priority;
import uk.gov.dwp.jobmatch.routing.Refusal;
import uk.gov.dwp.jobmatch.routing.ReplyChannel;
import uk.gov.dwp.jobmatch.soap.SchemaRule;
import uk.gov.dwp.jobmatch.soap.fault.FaultCode;

/** Every code that a partner can send or meet, as the code of the helpdesk knows them. */
final class Codes {

    static final List<String> FAULT_COLUMNS = List.of("code", "send the same again?", "we say", "what to do");

    private static final Map<String, Class<? extends Enum<?>>> VALUES = Map.ofEntries(
            Map.entry("Category", Category.class),
            Map.entry("CustomerType", CustomerType.class),
            Map.entry("AccountOrigin", AccountOrigin.class),
            Map.entry("IncidentState", IncidentState.class),
            Map.entry("Priority", Priority.class),
            Map.entry("ReplyChannel", ReplyChannel.class),
            Map.entry("CallOutcome", CallOutcome.class),
            Map.entry("CallbackState", CallbackState.class),
            Map.entry("TaskKind", TaskKind.class),
            Map.entry("Event", Entry.Kind.class),
            Map.entry("Heard", Heard.class),
            Map.entry("OpenIncidents", ClosingTold.Wish.class),
            Map.entry("ActivityKind", ActivityTold.Kind.class));

    private static final Path FAULT_SAMPLES = Path.of("../docs/partners/samples/faults");

    private Codes() {}

    static List<List<String>> values(String name) {
        Class<? extends Enum<?>> codes = VALUES.get(name);
        if (codes == null) {
            throw new IllegalArgumentException("No list of codes is called " + name);
        }
        return Arrays.stream(codes.getEnumConstants())
                .filter(Codes::isSent)
                .map(code -> List.of(quoted(code)))
                .toList();
    }

    /** The timeline holds more than a partner is told. */
    private static boolean isSent(Enum<?> code) {
        return !(code instanceof Entry.Kind kind) || kind.isToldToPartners();
    }

    static List<List<String>> faults() {
        return Arrays.stream(FaultCode.values())
                .map(code -> List.of(quoted(code), again(code), code.words() + sample(code)))
                .toList();
    }

    private static String sample(FaultCode code) {
        return Files.exists(FAULT_SAMPLES.resolve(code + ".response.xml"))
                ? " ([request](samples/faults/%1$s.request.xml), [answer](samples/faults/%1$s.response.xml))"
                        .formatted(code)
                : "";
    }

    private static String again(FaultCode code) {
        return code.retryAfter().isZero() ? "no" : "after " + code.retryAfter().toSeconds() + " seconds";
    }

    static List<List<String>> problems(String name) {
        return switch (name) {
            case "Refusal" -> refusals();
            case "FileRefusal" -> fileRefusals();
            default -> schemaRules();
        };
    }

    private static List<List<String>> fileRefusals() {
        return Stream.of(FileRefusal.values())
                .map(refusal -> List.of(quoted(refusal), refusal.words(Language.EN)))
                .toList();
    }

    /** Those that a form over SOAP can meet: it has no field for a DWP user's address. */
    private static List<List<String>> refusals() {
        return Stream.of(Refusal.values())
                .filter(refusal -> !refusal.field().equals("dwpEmail"))
                .map(refusal -> List.of(quoted(refusal), refusal.words(Language.EN)))
                .toList();
    }

    private static List<List<String>> schemaRules() {
        return Stream.of(SchemaRule.values())
                .map(rule -> List.of(quoted(rule), rule.words()))
                .toList();
    }

    private static String quoted(Enum<?> code) {
        return "`" + code.name() + "`";
    }
}

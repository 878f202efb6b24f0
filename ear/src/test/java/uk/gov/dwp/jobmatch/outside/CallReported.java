package uk.gov.dwp.jobmatch.outside;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a contact centre's system sends after a call, written as XML text: valid as it is, and changed one element at a time. */
public final class CallReported {

    private static final List<String> ELEMENTS = List.of(
            "callbackRef",
            "callbackVersion",
            "attemptedAt",
            "madeBy",
            "identityChecked",
            "outcome",
            "notes",
            "nextAttempt",
            "newEmail",
            "newPhone");

    private final String id;
    private final Map<String, String> elements;

    private CallReported(String id, Map<String, String> elements) {
        this.id = id;
        this.elements = Collections.unmodifiableMap(elements);
    }

    /** Of the call that stands first in a listing, made just now. */
    public static CallReported of(SoapAnswer listing, String outcome) {
        return of(listing.text("callbackRef"), listing.text("version"), outcome);
    }

    public static CallReported of(String callback, String version, String outcome) {
        return new CallReported(UUID.randomUUID().toString(), Map.of())
                .with("callbackRef", callback)
                .with("callbackVersion", version)
                .with("attemptedAt", Instant.now().toString())
                .with("madeBy", "Agent Smith")
                .with("identityChecked", "true")
                .with("outcome", outcome);
    }

    /** With this XML in this element. */
    public CallReported with(String element, String content) {
        Map<String, String> changed = new LinkedHashMap<>(elements);
        changed.put(element, content);
        return new CallReported(id, changed);
    }

    public CallReported underAnotherId() {
        return new CallReported(UUID.randomUUID().toString(), elements);
    }

    String xml() {
        return "<p:recordCallbackOutcomeRequest><p:header><p:submissionId>" + id + "</p:submissionId>"
                + "<p:sentAt>2026-11-20T09:30:00Z</p:sentAt></p:header>"
                + ELEMENTS.stream()
                        .filter(elements::containsKey)
                        .map(name -> "<p:%1$s>%2$s</p:%1$s>".formatted(name, elements.get(name)))
                        .collect(Collectors.joining())
                + "</p:recordCallbackOutcomeRequest>";
    }
}

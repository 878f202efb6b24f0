package uk.gov.dwp.jobmatch.routing;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where an answer goes, who calls and how soon: or why the form is refused, and then nothing is owed.
 *
 * @param refusals all that must be mended, in the order of the form's fields; empty when accepted
 * @param rule the code of the table's row with its suffixes (domain.md 3.4), {@code V} when refused
 * @param copies who gets the same mail besides {@code replyTo}
 * @param owner the group that owes the customer a call, null when none is owed
 * @param held the call waits until the duty manager releases it
 * @param tasks what an escalation left unmended, for somebody to ask
 */
public record Decision(
        Set<Refusal> refusals,
        Priority priority,
        String rule,
        ReplyTo replyTo,
        List<ReplyTo> copies,
        @Nullable CallbackOwner owner,
        boolean held,
        boolean alertsDutyManager,
        Set<Refusal> tasks) {

    public Decision {
        refusals = inOrder(refusals);
        copies = List.copyOf(copies);
        tasks = inOrder(tasks);
    }

    public boolean accepted() {
        return refusals.isEmpty();
    }

    public Optional<CallbackOwner> callbackOwner() {
        return Optional.ofNullable(owner);
    }

    /** How the answer travels. */
    public ReplyChannel replyChannel() {
        return ReplyChannel.of(replyTo, owner);
    }

    private static Set<Refusal> inOrder(Set<Refusal> some) {
        return some.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(some));
    }
}

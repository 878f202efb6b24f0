package uk.gov.dwp.jobmatch.incident;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.routing.CallbackOwner;
import uk.gov.dwp.jobmatch.routing.Decision;
import uk.gov.dwp.jobmatch.routing.Explanation;
import uk.gov.dwp.jobmatch.routing.Facts;
import uk.gov.dwp.jobmatch.routing.Language;
import uk.gov.dwp.jobmatch.routing.Priority;
import uk.gov.dwp.jobmatch.routing.ReplyChannel;
import uk.gov.dwp.jobmatch.routing.ReplyTo;

/** The decision as it was stored, with all that explains it: rule, policy version, masked inputs and its sentence. */
@Embeddable
public class Route {

    @Enumerated(EnumType.STRING)
    private Priority priority;

    @Column(name = "priority_rank")
    private short priorityRank;

    private String rule;

    @Column(name = "policy_version")
    private int policyVersion;

    @Enumerated(EnumType.STRING)
    @Column(name = "reply_to")
    private ReplyTo replyTo;

    @Column(name = "reply_copies")
    private String replyCopies;

    @Enumerated(EnumType.STRING)
    @Column(name = "callback_owner")
    private @Nullable CallbackOwner callbackOwner;

    @Column(name = "callback_held")
    private boolean callbackHeld;

    private String facts;

    @Column(name = "why_en")
    private String whyEnglish;

    @Column(name = "why_cy")
    private String whyWelsh;

    protected Route() {}

    /** Keeps an accepted decision and what it saw. */
    public Route(Decision decision, Facts facts, int policyVersion, Explanation why) {
        if (!decision.accepted()) {
            throw new IllegalArgumentException("A refused form has no route");
        }
        this.priority = decision.priority();
        this.priorityRank = (short) decision.priority().rank();
        this.rule = decision.rule();
        this.policyVersion = policyVersion;
        this.replyTo = decision.replyTo();
        this.replyCopies = decision.copies().stream().map(Enum::name).collect(Collectors.joining(" "));
        this.callbackOwner = decision.owner();
        this.callbackHeld = decision.held();
        this.facts = facts.masked();
        this.whyEnglish = why.english();
        this.whyWelsh = why.welsh();
    }

    public Priority priority() {
        return priority;
    }

    /** The table's code, such as {@code E2xh} (domain.md 3.4). */
    public String rule() {
        return rule;
    }

    public int policyVersion() {
        return policyVersion;
    }

    public ReplyTo replyTo() {
        return replyTo;
    }

    /** Who gets the reply in copy; usually nobody. */
    public List<ReplyTo> copies() {
        return replyCopies.isEmpty()
                ? List.of()
                : Arrays.stream(replyCopies.split(" ")).map(ReplyTo::valueOf).toList();
    }

    /** Who owes the customer a call, if anybody does. */
    public Optional<CallbackOwner> callbackOwner() {
        return Optional.ofNullable(callbackOwner);
    }

    /** Whether the call waits until the duty manager releases it. */
    public boolean isCallbackHeld() {
        return callbackHeld;
    }

    public ReplyChannel replyChannel() {
        return ReplyChannel.of(replyTo, callbackOwner);
    }

    /** The inputs the decision saw, masked. */
    public String facts() {
        return facts;
    }

    /** The one sentence, at most 200 characters. */
    public String why(Language language) {
        return language == Language.CY ? whyWelsh : whyEnglish;
    }
}

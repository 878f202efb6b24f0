package uk.gov.dwp.jobmatch.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One mail that we owe: the outbox row. It is written with the deed that makes it owed, and holds its Message-ID from the
 * start, so that a mail sent twice after a crash is recognised as one.
 */
@Entity
public class Delivery {

    /** How long a fresh promise is left to the queue before the sweep looks at it. */
    static final Duration COURIER_GRACE = Duration.ofSeconds(15);

    /** How long a sender may take; after that the promise counts as dropped and is taken up again. */
    static final Duration LEASE = Duration.ofSeconds(60);

    /** How long temporary failures are retried (domain.md X2). */
    static final Duration GIVE_UP_AFTER = Duration.ofHours(24);

    private static final String STOPPED = "STOPPED";

    private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "delivery_seq")
    @SequenceGenerator(name = "delivery_seq", sequenceName = "delivery_seq", allocationSize = 50)
    private long id;

    @Version
    private int version;

    private @Nullable Long incident;

    private @Nullable String about;

    private @Nullable Long entry;

    private @Nullable Long callback;

    @Enumerated(EnumType.STRING)
    private Purpose purpose;

    private String recipient;

    @Column(name = "message_id")
    private String messageId;

    @Enumerated(EnumType.STRING)
    private DeliveryState state;

    private int attempts;

    @Column(name = "maybe_sent")
    private boolean maybeSent;

    @Column(name = "promised_at")
    private Instant promisedAt;

    @Column(name = "next_try_at")
    private Instant nextTryAt;

    @Column(name = "queued_at")
    private Instant queuedAt;

    @Column(name = "settled_at")
    private @Nullable Instant settledAt;

    private @Nullable String failure;

    protected Delivery() {}

    /**
     * Promises a mail.
     *
     * @param entry the reply it carries, or null
     * @param callback the call it announces, or null
     */
    public Delivery(
            long incident,
            Purpose purpose,
            Recipient recipient,
            @Nullable Long entry,
            @Nullable Long callback,
            Instant now) {
        this(purpose, recipient, now);
        this.incident = incident;
        this.entry = entry;
        this.callback = callback;
    }

    /**
     * Promises a mail that belongs to no incident.
     *
     * @param about the alert, the form that became no incident, or the change that the mail tests
     */
    Delivery(Purpose purpose, Recipient recipient, String about, Instant now) {
        this(purpose, recipient, now);
        this.about = about;
    }

    private Delivery(Purpose purpose, Recipient recipient, Instant now) {
        this.purpose = purpose;
        this.recipient = recipient.code();
        this.messageId = "<" + UUID.randomUUID() + "@jobmatch-helpdesk.dwp.gov.uk>";
        this.state = DeliveryState.DUE;
        this.promisedAt = now;
        this.nextTryAt = now.plus(COURIER_GRACE);
        this.queuedAt = now;
    }

    /** Whether a sender may claim it now: it is fresh, its wait is over, or an earlier sender let its lease run out. */
    boolean isClaimable(Instant now) {
        boolean overdue = !nextTryAt.isAfter(now);
        return switch (state) {
            case DUE -> attempts == 0 || overdue;
            case SENDING -> overdue;
            case SENT, FAILED, DISCARDED -> false;
        };
    }

    /** Whether its senders have died, one after the other, for as long as anything is retried: it may be what kills them. */
    boolean hasWornOutItsSenders(Instant now) {
        return state == DeliveryState.SENDING && now.isAfter(promisedAt.plus(GIVE_UP_AFTER));
    }

    /** Books the try before it is made. */
    void lease(Instant now) {
        maybeSent = maybeSent || state == DeliveryState.SENDING;
        state = DeliveryState.SENDING;
        attempts++;
        nextTryAt = now.plus(LEASE);
    }

    void sent(Instant now) {
        state = DeliveryState.SENT;
        failure = null;
        settledAt = now;
    }

    /** Waits, longer each time, or gives up once 24 hours have passed. */
    void failedForNow(String cause, Instant now) {
        failure = cause;
        if (now.isAfter(promisedAt.plus(GIVE_UP_AFTER))) {
            failedForGood(cause, now);
            return;
        }
        state = DeliveryState.DUE;
        nextTryAt = now.plus(waitAfter(attempts));
    }

    /** As {@link #failedForNow}, but nobody knows whether the mail went out. */
    void perhapsSent(String cause, Instant now) {
        maybeSent = true;
        failedForNow(cause, now);
    }

    void failedForGood(String cause, Instant now) {
        state = DeliveryState.FAILED;
        failure = cause;
        settledAt = now;
    }

    /** Starts the 24 hours again, with the same Message-ID. */
    void resend(Instant now) {
        state = DeliveryState.DUE;
        attempts = 0;
        failure = null;
        settledAt = null;
        promisedAt = now;
        nextTryAt = now.plus(COURIER_GRACE);
        queuedAt = now;
    }

    void discard(Instant now) {
        state = DeliveryState.DISCARDED;
        settledAt = now;
    }

    /** Nobody needs it as things stand. */
    void stop(Instant now) {
        discard(now);
        failure = STOPPED;
    }

    static Duration waitAfter(int attempts) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(attempts - 1, 20));
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }

    /** Whether it has gone out or may have, or a person has seen to it in another way. */
    public boolean mayBeAnswered() {
        boolean givenUpByPerson = state == DeliveryState.DISCARDED && !isStopped();
        return maybeSent || state == DeliveryState.SENT || state == DeliveryState.SENDING || givenUpByPerson;
    }

    /** Whether it may be sent after all, once its recipient can be reached. */
    public boolean isRevivable() {
        return state == DeliveryState.FAILED || isStopped();
    }

    private boolean isStopped() {
        return state == DeliveryState.DISCARDED && STOPPED.equals(failure);
    }

    public long id() {
        return id;
    }

    /** As the audit names it. */
    String subject() {
        return "mail " + id;
    }

    /** Id of the incident it belongs to; empty for an alert about a form that became none. */
    public Optional<Long> incident() {
        return Optional.ofNullable(incident);
    }

    /** What an alert without an incident is about. */
    public Optional<String> about() {
        return Optional.ofNullable(about);
    }

    /** Id of the reply it carries. */
    public Optional<Long> entry() {
        return Optional.ofNullable(entry);
    }

    /** Id of the callback it announces. */
    public Optional<Long> callback() {
        return Optional.ofNullable(callback);
    }

    public Purpose purpose() {
        return purpose;
    }

    public Recipient recipient() {
        return new Recipient(recipient);
    }

    /** With its angle brackets; the same for every try. */
    public String messageId() {
        return messageId;
    }

    public DeliveryState state() {
        return state;
    }

    public int attempts() {
        return attempts;
    }

    /** Whether an earlier try ended without an answer, so that the mail may already have gone out. */
    public boolean maybeSent() {
        return maybeSent;
    }

    public Instant promisedAt() {
        return promisedAt;
    }

    public Instant nextTryAt() {
        return nextTryAt;
    }

    /** When it was sent, failed for good or was discarded. */
    public Optional<Instant> settledAt() {
        return Optional.ofNullable(settledAt);
    }

    /** Code of the last failure, such as {@code SMTP_550}. */
    public Optional<String> failure() {
        return Optional.ofNullable(failure);
    }
}

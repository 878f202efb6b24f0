package uk.gov.dwp.jobmatch.holderright;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an account's holder asks for, with the month that we have for it, and who decided and who agreed. */
@Entity
@Table(name = "holder_request")
public class HolderRequest {

    /** What can be asked for. */
    public enum Kind {
        WHO_LOOKED,
        ACCESS,
        RECTIFICATION,
        ERASURE,
        RESTRICTION,
        /** A restriction is to end. */
        LIFTING;

        /** Whether what is handed over is a file. */
        public boolean isFile() {
            return this == WHO_LOOKED || this == ACCESS;
        }
    }

    /** How we know that the holder asks. */
    public enum Identity {
        SIGNED_IN,
        DOCUMENTS,
        QUESTIONS
    }

    /** How far it has come. */
    public enum State {
        OPEN,
        /** One duty manager has decided, and another has to agree. */
        PROPOSED,
        /** Two agree, and something is left to do: a file to hand over, incidents to finish. */
        AGREED,
        DONE,
        REFUSED,
        WITHDRAWN;

        public boolean isEnded() {
            return this == DONE || this == REFUSED || this == WITHDRAWN;
        }
    }

    private static final String PREFIX = "HR-";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "holder_request_seq")
    @SequenceGenerator(name = "holder_request_seq", sequenceName = "holder_request_seq", allocationSize = 1)
    private long id;

    @Version
    private int version;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String account;

    @Column(name = "received_on")
    private LocalDate receivedOn;

    @Enumerated(EnumType.STRING)
    private Identity identity;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "extended_why")
    private @Nullable String extendedWhy;

    @Column(name = "recorded_by")
    private String recordedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Enumerated(EnumType.STRING)
    private State state;

    @Embedded
    private @Nullable Decision decision;

    @Column(name = "agreed_by")
    private @Nullable String agreedBy;

    @Column(name = "agreed_at")
    private @Nullable Instant agreedAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    protected HolderRequest() {}

    HolderRequest(Asked asked, LocalDate dueOn, String by, Instant now) {
        this.kind = asked.kind();
        this.account = asked.account();
        this.receivedOn = asked.receivedOn();
        this.identity = asked.identity();
        this.dueOn = dueOn;
        this.recordedBy = by;
        this.recordedAt = now;
        this.state = State.OPEN;
    }

    /** Takes longer, as the law allows for a reason that the holder is told. */
    void extend(LocalDate due, String why) {
        dueOn = due;
        extendedWhy = why;
    }

    void propose(Decision decided) {
        decision = decided;
        state = State.PROPOSED;
    }

    /** The second person does not agree: it is to be decided again. */
    void sendBack() {
        decision = null;
        state = State.OPEN;
    }

    void agree(State next, String by, Instant now) {
        agreedBy = by;
        agreedAt = now;
        become(next, now);
    }

    void become(State next, Instant now) {
        state = next;
        endedAt = next.isEnded() ? now : null;
    }

    public long id() {
        return id;
    }

    /** As people say it, such as {@code HR-17}. */
    public String reference() {
        return referenceOf(id);
    }

    static String referenceOf(long id) {
        return PREFIX + id;
    }

    /** Whether this names a request. */
    static boolean isReference(String text) {
        return text.startsWith(PREFIX);
    }

    public int version() {
        return version;
    }

    public Kind kind() {
        return kind;
    }

    /** Reference of the account. */
    public String account() {
        return account;
    }

    public LocalDate receivedOn() {
        return receivedOn;
    }

    public Identity identity() {
        return identity;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    /** Why it takes longer than a month; empty where it does not. */
    public Optional<String> extendedWhy() {
        return Optional.ofNullable(extendedWhy);
    }

    /** User name. */
    public String recordedBy() {
        return recordedBy;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public State state() {
        return state;
    }

    /** What was decided, agreed or not. */
    public Optional<Decision> decision() {
        return Optional.ofNullable(decision);
    }

    /** User name of the second person. */
    public Optional<String> agreedBy() {
        return Optional.ofNullable(agreedBy);
    }

    public Optional<Instant> agreedAt() {
        return Optional.ofNullable(agreedAt);
    }

    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }
}

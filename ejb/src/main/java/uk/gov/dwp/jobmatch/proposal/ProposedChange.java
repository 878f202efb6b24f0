package uk.gov.dwp.jobmatch.proposal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A change that somebody asked for: it takes effect when another person confirms it, and then only if nothing else has changed. */
@Entity
@Table(name = "proposed_change")
public class ProposedChange {

    /** How long a second person has. */
    static final Duration LASTS = Duration.ofDays(2);

    private static final int MOST_WRONG_CODES = 5;

    /** What would change. */
    public enum Kind {
        /** A person, by user name, gets roles that reach customers or other people's rights. */
        ROLES,
        /** The address of a mailbox, by its code. */
        MAILBOX_ADDRESS,
        /** The policy: number of the version before, and of the one proposed. */
        POLICY,
        /** The mailbox that a site's mail goes to, by its code. */
        SITE_MAILBOX
    }

    /** Where it stands. */
    public enum State {
        WAITING,
        CONFIRMED,
        DECLINED,
        /** Another one took its place, what it would change has changed, or nobody confirmed it in time. */
        OUTDATED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "proposed_change_seq")
    @SequenceGenerator(name = "proposed_change_seq", sequenceName = "proposed_change_seq", allocationSize = 50)
    private long id;

    @Version
    private int version;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String subject;

    private String before;

    private String after;

    @Column(name = "proposed_by")
    private String proposedBy;

    @Column(name = "proposed_at")
    private Instant proposedAt;

    @Column(name = "lapses_at")
    private Instant lapsesAt;

    private @Nullable String code;

    @Column(name = "wrong_codes")
    private int wrongCodes;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "settled_by")
    private @Nullable String settledBy;

    @Column(name = "settled_at")
    private @Nullable Instant settledAt;

    protected ProposedChange() {}

    ProposedChange(Proposal proposal, @Nullable String code, String person, Instant now) {
        this.kind = proposal.kind();
        this.subject = proposal.subject();
        this.before = proposal.before();
        this.after = proposal.after();
        this.code = code;
        this.proposedBy = person;
        this.proposedAt = now;
        this.lapsesAt = now.plus(LASTS);
        this.state = State.WAITING;
    }

    /** Ends the wait. */
    void settle(State how, String person, Instant now) {
        state = how;
        settledBy = person;
        settledAt = now;
        code = null;
    }

    /** Whether it still waits, and its time is not up. */
    public boolean isWaiting(Instant now) {
        return state == State.WAITING && now.isBefore(lapsesAt);
    }

    /** Whether whoever confirms it must show the code that was mailed to the new address. */
    public boolean asksForCode() {
        return kind == Kind.MAILBOX_ADDRESS;
    }

    /** Whether this is the code; each wrong one is counted. */
    boolean isShown(String shown) {
        if (!asksForCode() || (code != null && code.equalsIgnoreCase(shown.replace(" ", "")))) {
            return true;
        }
        wrongCodes++;
        return false;
    }

    /** Whether somebody seems to try codes out. */
    boolean isGuessed() {
        return wrongCodes >= MOST_WRONG_CODES;
    }

    public long id() {
        return id;
    }

    public Kind kind() {
        return kind;
    }

    /** Code or user name of what would change. */
    public String subject() {
        return subject;
    }

    /** As it was when the change was proposed: a code or an address, as {@link Kind} says. */
    public String before() {
        return before;
    }

    /** As it is once the change is made. */
    public String after() {
        return after;
    }

    /** User name. */
    public String proposedBy() {
        return proposedBy;
    }

    public Instant proposedAt() {
        return proposedAt;
    }

    /** Until when it can be confirmed. */
    public Instant lapsesAt() {
        return lapsesAt;
    }

    /** What the mail to the new address says; empty where none is sent, and once the change is settled. */
    public Optional<String> code() {
        return Optional.ofNullable(code);
    }

    public State state() {
        return state;
    }

    /** User name of whoever confirmed or declined it. */
    public Optional<String> settledBy() {
        return Optional.ofNullable(settledBy);
    }

    public Optional<Instant> settledAt() {
        return Optional.ofNullable(settledAt);
    }
}

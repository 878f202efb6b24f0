package uk.gov.dwp.jobmatch.callback;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.directory.OwnerGroup;
import uk.gov.dwp.jobmatch.directory.Place;
import uk.gov.dwp.jobmatch.incident.ChangedByAnother;

/** A call that is owed to a customer: to which number, by which group, by when, and what has come of it. */
@Entity
public class Callback {

    private static final String PREFIX = "CB-";
    private static final Pattern SHAPE = Pattern.compile(PREFIX + "[0-9]{1,18}");

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "callback_seq")
    @SequenceGenerator(name = "callback_seq", sequenceName = "callback_seq", allocationSize = 50)
    private long id;

    @Version
    private int version;

    private long incident;

    private long entry;

    @Column(name = "owner_group")
    private String ownerGroup;

    private @Nullable String site;

    private @Nullable String office;

    @Enumerated(EnumType.STRING)
    private CallbackState state;

    @Column(name = "joined_to")
    private @Nullable Long joinedTo;

    private String phone;

    private @Nullable String caller;

    @Embedded
    private Tries tries = new Tries();

    @Column(name = "owed_at")
    private Instant owedAt;

    @Column(name = "due_at")
    private Instant dueAt;

    @Enumerated(EnumType.STRING)
    private @Nullable CallOutcome outcome;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "changed_by")
    private String changedBy;

    protected Callback() {}

    Callback(OwedCall owed, String person, Instant now) {
        this.incident = owed.incident();
        this.entry = owed.entry();
        belongTo(owed.ownerGroup());
        this.phone = owed.phone();
        this.state = owed.held() ? CallbackState.HELD : CallbackState.OWED;
        this.owedAt = now;
        this.dueAt = owed.dueAt();
        touch(person, now);
    }

    /**
     * Has {@code other}, which is still open, made for both. What is more careful or more urgent about this one then holds
     * for both; whoever looked at the other one before is told, since there is more to say to the customer now.
     */
    void join(Callback other, String person, Instant now) {
        if (state == CallbackState.HELD) {
            other.hold(person, now);
        }
        other.dueAt = dueAt.isBefore(other.dueAt) ? dueAt : other.dueAt;
        other.touch(person, now);
        state = CallbackState.JOINED;
        joinedTo = other.id;
        touch(person, now);
    }

    void offer(String person, Instant now) {
        state = CallbackState.OFFERED;
        caller = null;
        touch(person, now);
    }

    void giveTo(String newCaller, String person, Instant now) {
        state = CallbackState.TAKEN;
        caller = newCaller;
        touch(person, now);
    }

    /** Takes the place of the callback that it was to be made with: as far as that one had come, by the same caller. */
    void replace(Callback other, CallbackState howFar, String person, Instant now) {
        state = howFar == CallbackState.OFFERED ? CallbackState.OWED : howFar;
        caller = other.caller;
        joinedTo = null;
        touch(person, now);
    }

    /** The customer is reached by another number now. */
    void dial(String number, String person, Instant now) {
        phone = number;
        touch(person, now);
    }

    void joinInstead(Callback other) {
        joinedTo = other.id;
    }

    /** The clock that has started for the customer runs on. */
    public void dueNoLaterThan(Instant promised) {
        dueAt = promised.isBefore(dueAt) ? promised : dueAt;
    }

    void tryAgain(Instant next, String person, Instant now) {
        tries.planNext(next);
        touch(person, now);
    }

    /** Another group owns it from now on, and the clock runs on. Who had taken it has it no more; what is held stays held. */
    void moveTo(String group, String person, Instant now) {
        belongTo(group);
        caller = null;
        state = state == CallbackState.TAKEN ? CallbackState.OFFERED : state;
        touch(person, now);
    }

    void hold(String person, Instant now) {
        state = CallbackState.HELD;
        caller = null;
        touch(person, now);
    }

    void end(CallbackState how, @Nullable CallOutcome what, String person, Instant now) {
        state = how;
        outcome = what;
        closedAt = now;
        touch(person, now);
    }

    private void belongTo(String group) {
        Place place = OwnerGroup.place(group);
        ownerGroup = group;
        site = place.site();
        office = place.office();
    }

    private void touch(String person, Instant now) {
        changedAt = now;
        changedBy = person;
    }

    public long id() {
        return id;
    }

    public int version() {
        return version;
    }

    /** {@code CB-} and its id. */
    public String reference() {
        return referenceOf(id);
    }

    /** As people name the callback of this id. */
    public static String referenceOf(long id) {
        return PREFIX + id;
    }

    /** The id in what {@link #reference()} gave; empty for anything else. */
    public static Optional<Long> idIn(String reference) {
        return SHAPE.matcher(reference).matches()
                ? Optional.of(Long.valueOf(reference.substring(PREFIX.length())))
                : Optional.empty();
    }

    /** Id of the incident it belongs to. */
    public long incident() {
        return incident;
    }

    /** Id of the reply that says what to tell the customer. */
    public long entry() {
        return entry;
    }

    /** Code of the group that owns it, such as {@code TEAM_LEADER_TELFORD}; it never changes by itself. */
    public String ownerGroup() {
        return ownerGroup;
    }

    public Optional<String> site() {
        return Optional.ofNullable(site);
    }

    /** Where its group sits. */
    public Place place() {
        return new Place(site, office);
    }

    public CallbackState state() {
        return state;
    }

    /** Id of the callback that this one is made together with. */
    public Optional<Long> joinedTo() {
        return Optional.ofNullable(joinedTo);
    }

    /** In E.164 form, with {@code ;ext=} where there is an extension. */
    public String phone() {
        return phone;
    }

    /** User name of whoever makes the call. */
    public Optional<String> caller() {
        return Optional.ofNullable(caller);
    }

    /** Whether somebody has set about it, so that it cannot be taken back without a word. */
    public boolean isStarted() {
        return state == CallbackState.TAKEN || tries.made() > 0;
    }

    /** Whether this person has taken it, and it is not over. */
    boolean isMadeBy(String person) {
        return state == CallbackState.TAKEN && person.equals(caller);
    }

    /** How far the tries to reach the customer have come. */
    public Tries tries() {
        return tries;
    }

    public int attempts() {
        return tries.made();
    }

    public Optional<Instant> nextAttemptAt() {
        return tries.nextAttemptAt();
    }

    public Instant owedAt() {
        return owedAt;
    }

    public Instant dueAt() {
        return dueAt;
    }

    public Optional<CallOutcome> outcome() {
        return Optional.ofNullable(outcome);
    }

    public Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }

    /** What whoever looked before the last change is told. */
    public ChangedByAnother changedByAnother() {
        return new ChangedByAnother(changedBy, changedAt);
    }

    public Instant changedAt() {
        return changedAt;
    }

    public String changedBy() {
        return changedBy;
    }
}

package uk.gov.dwp.jobmatch.incident;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.routing.Category;
import uk.gov.dwp.jobmatch.routing.ContactUs;
import uk.gov.dwp.jobmatch.routing.ReplyTo;

/** One Contact Us form, from the moment it is accepted until it is closed, with the route it was given. */
@Entity
public class Incident {

    @Id
    private long id;

    private String reference;

    @Version
    private int version;

    @Enumerated(EnumType.STRING)
    private IncidentState state;

    @Embedded
    private Form form;

    @Embedded
    private Route route;

    @Column(name = "home_site")
    private @Nullable String homeSite;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Column(name = "due_at")
    private Instant dueAt;

    private @Nullable String owner;

    @Column(name = "taken_at")
    private @Nullable Instant takenAt;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Outcome outcome;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "changed_by")
    private String changedBy;

    protected Incident() {}

    /**
     * An accepted form.
     *
     * @param homeSite the employer's home site or the default site where the route needs one, else null
     */
    public Incident(Reference reference, ContactUs form, Route route, @Nullable String homeSite, Instant now) {
        this.id = reference.number();
        this.reference = reference.toString();
        this.form = new Form(form);
        this.route = route;
        this.homeSite = homeSite;
        this.receivedAt = now;
        this.dueAt = now;
        this.state = IncidentState.NEW;
        this.changedAt = now;
        this.changedBy = form.raisedBy();
    }

    /** Sets when the answer is due. */
    public void dueBy(Instant due) {
        dueAt = due;
    }

    void take(String person, Instant now) {
        become(IncidentState.TAKEN, person, now);
        owner = person;
        takenAt = now;
    }

    public void putBack(String person, Instant now) {
        become(answeredAt == null ? IncidentState.NEW : IncidentState.REOPENED, person, now);
        owner = null;
    }

    /** Gives it to somebody, whoever had it; where it waits for somebody outside it goes on waiting. */
    public void give(String person, String by, Instant now) {
        if (state.isEnded()) {
            throw new NotPossibleNow(reference, state, IncidentState.TAKEN);
        }
        if (state.isTakeable()) {
            become(IncidentState.TAKEN, by, now);
            takenAt = now;
        }
        owner = person;
        touch(by, now);
    }

    /** It is about something else than the form said; the route stays, for it does not ask what a problem is about. */
    public void recategorise(Category category, String by, Instant now) {
        if (state.isEnded()) {
            throw new NotPossibleNow(reference, state, state);
        }
        form.recategorise(category);
        touch(by, now);
    }

    /** Its owner waits for the customer, and its clock stands still; where staff are at risk, no clock ever does. */
    public void waitForCustomer(String person, Instant now) {
        if (!route.priority().runsInWorkingTime()) {
            throw new NotPossibleNow(reference, state, IncidentState.WAITING_FOR_CUSTOMER);
        }
        become(IncidentState.WAITING_FOR_CUSTOMER, person, now);
    }

    /** The wait is over and its owner goes on; {@code due} is worked out from the working time that was left. */
    public void goOn(Instant due, String person, Instant now) {
        become(IncidentState.TAKEN, person, now);
        dueAt = due;
    }

    /** Its day has come, after its answer: whoever had it works on it again, or anybody may where {@code to} is null. */
    public void bringBack(@Nullable String to, String person, Instant now) {
        reopen(person, now);
        if (to != null) {
            take(to, now);
        }
    }

    /** Its day has come while somebody has it, or had it: {@code owner} is null where that person has left. */
    public void keepOrPutBack(@Nullable String owner, String person, Instant now) {
        if (owner == null) {
            putBack(person, now);
        } else {
            touch(person, now);
        }
    }

    /** The answer is on its way; where a call is owed too, the incident waits for it. */
    public void answer(boolean callOwed, String person, Instant now) {
        become(callOwed ? IncidentState.CALLBACK_OWED : IncidentState.ANSWERED, person, now);
        answeredAt = now;
    }

    /** The call that was owed is over, and the answer stands. */
    public void callEnded(String person, Instant now) {
        become(IncidentState.ANSWERED, person, now);
    }

    /** Closes it: for good, unless somebody reopens it. */
    public void close(Outcome how, String person, Instant now) {
        become(IncidentState.CLOSED, person, now);
        outcome = how;
        closedAt = now;
    }

    /** Puts it back in the queue for anybody to take, at its old place in the work order. */
    public void reopen(String person, Instant now) {
        become(IncidentState.REOPENED, person, now);
        owner = null;
        outcome = null;
        closedAt = null;
    }

    /** The customer can be reached another way, and the route that follows from it. */
    public void reroute(ContactUs changed, Route found, @Nullable String newHomeSite, String person, Instant now) {
        form = new Form(changed);
        route = found;
        homeSite = newHomeSite;
        touch(person, now);
    }

    /** The answer has not gone out, and by its new route a call goes with it. */
    public void owesCall(String person, Instant now) {
        become(IncidentState.CALLBACK_OWED, person, now);
    }

    /** Whoever raised it adds to it, which is too late once it is withdrawn. */
    public void update(String person, Instant now) {
        if (state == IncidentState.WITHDRAWN) {
            throw new NotPossibleNow(reference, state, state);
        }
        touch(person, now);
    }

    /** Whoever raised it takes it back: nothing more is owed. */
    public void withdraw(String person, Instant now) {
        become(IncidentState.WITHDRAWN, person, now);
    }

    /** Records that something was added, so that whoever looked before is told. */
    public void touch(String person, Instant now) {
        changedAt = now;
        changedBy = person;
    }

    private void become(IncidentState next, String person, Instant now) {
        if (!state.next().contains(next)) {
            throw new NotPossibleNow(reference, state, next);
        }
        state = next;
        touch(person, now);
    }

    public long id() {
        return id;
    }

    public String reference() {
        return reference;
    }

    /** Counts changes: whoever acts on an older one is told. */
    public int version() {
        return version;
    }

    public IncidentState state() {
        return state;
    }

    public ContactUs form() {
        return form.contactUs();
    }

    public Route route() {
        return route;
    }

    /** Code of the site whose inbox gets the reply, where the route sends it to one. */
    public Optional<String> replySite() {
        return siteFor(route.replyTo());
    }

    /** Code of the site that a party of the route stands for, if it stands for one. */
    public Optional<String> siteFor(ReplyTo party) {
        return switch (party) {
            case SUBMITTING_SITE_INBOX -> Optional.ofNullable(form().submittingSite());
            case HANDLING_SITE_INBOX -> Optional.ofNullable(form().handlingSite());
            case HOME_SITE_INBOX, DEFAULT_SITE_INBOX -> Optional.ofNullable(homeSite);
            default -> Optional.empty();
        };
    }

    /** Code of the home or default site, where the route needed one. */
    public Optional<String> homeSite() {
        return Optional.ofNullable(homeSite);
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    /** When the answer is due. */
    public Instant dueAt() {
        return dueAt;
    }

    /** User name of whoever works on it. */
    public Optional<String> owner() {
        return Optional.ofNullable(owner);
    }

    public Optional<Instant> takenAt() {
        return Optional.ofNullable(takenAt);
    }

    public Optional<Instant> answeredAt() {
        return Optional.ofNullable(answeredAt);
    }

    public Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }

    public Optional<Outcome> outcome() {
        return Optional.ofNullable(outcome);
    }

    /** What whoever looked before the last change is told. */
    public ChangedByAnother changedByAnother() {
        return new ChangedByAnother(changedBy, changedAt);
    }

    public Instant changedAt() {
        return changedAt;
    }

    /** User name or partner code of whoever changed it last. */
    public String changedBy() {
        return changedBy;
    }
}

package uk.gov.dwp.jobmatch.incident;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One entry in an incident's timeline: what happened, who did it, and the words of a note or reply. */
@Entity
public class Entry {

    /** What kind of thing happened. */
    public enum Kind {
        RAISED(Reader.PARTNER),
        TAKEN(Reader.PARTNER),
        PUT_BACK(Reader.PARTNER),
        /** Given to somebody: the user name, then why, if that was said, on the lines after it. */
        ASSIGNED(Reader.PARTNER),
        /** About something else than the form said: the old code and the new one. */
        CATEGORY_CHANGED(Reader.PARTNER),
        /** What the customer is waited for. */
        WAITING(Reader.PARTNER),
        /** The wait is over: why, as a code. */
        RESUMED(Reader.PARTNER),
        /** The day on which it comes back, then what is to be done. */
        FOLLOW_UP_SET(Reader.STAFF),
        FOLLOW_UP_CANCELLED(Reader.STAFF),
        /** Its day has come: what is to be done. */
        BROUGHT_BACK(Reader.STAFF),
        /** Its owner, or the duty manager, was warned that little of its time is left. */
        DUE_SOON(Reader.STAFF),
        /** The duty manager was told that it is late. */
        OVERDUE(Reader.STAFF),
        /** Whoever had it, by the user name given here, can work on it no more. */
        GIVEN_BACK(Reader.PARTNER),
        /** Words for colleagues. Nothing sends a note. */
        NOTE(Reader.STAFF),
        /** Words for the recipient of the route. */
        REPLY(Reader.PARTNER),
        CALL_OWED(Reader.PARTNER),
        CALL_ATTEMPTED(Reader.STAFF),
        CALL_ENDED(Reader.PARTNER),
        /** To another group: the old one and the new one, then why. */
        CALL_TRANSFERRED(Reader.PARTNER),
        /** By the duty manager: no longer held, and why. */
        CALL_RELEASED(Reader.PARTNER),
        /** The scanner found something in a file, by the name given here, and its content was deleted. */
        FILE_INFECTED(Reader.PARTNER),
        /** By staff: the names of the files, line by line. */
        FILES_ADDED(Reader.STAFF),
        /** A call that nobody needs any more. */
        CALL_SUPERSEDED(Reader.PARTNER),
        CLOSED(Reader.PARTNER),
        REOPENED(Reader.PARTNER),
        /** More words from whoever raised it. */
        UPDATED(Reader.PARTNER),
        /** A new email address or phone number: which of them, never the thing itself. */
        CONTACT_CHANGED(Reader.PARTNER),
        /** Another rule applies: the old one and the new one, then why in English and in Welsh, line by line. */
        ROUTE_CHANGED(Reader.PARTNER),
        WITHDRAWN(Reader.PARTNER),
        /** The site that had it and the one that has it now, then why. */
        SITE_CHANGED(Reader.PARTNER),
        /** What another incident is to this one, as a code with its reference, then why. */
        LINKED(Reader.STAFF),
        /** The reference of an incident that has nothing to do with this one any more. */
        UNLINKED(Reader.STAFF),
        /** The account that a person found for it: its reference, then why it was suggested, as codes. */
        ACCOUNT_CONFIRMED(Reader.STAFF),
        /** That was not its account: the reference. */
        ACCOUNT_UNCONFIRMED(Reader.STAFF),
        /** What the raiser is asked for: a code, then words if somebody wrote any. */
        TASK_ASKED(Reader.PARTNER),
        /** It came, or is not needed any more: which of the two, as a code. */
        TASK_DONE(Reader.PARTNER),
        /** Only an officer and the duty managers may open it: the officer's user name, then why. */
        RESTRICTED(Reader.STAFF),
        /** Everybody whose it is may open it again: why. */
        RESTRICTION_LIFTED(Reader.STAFF);

        private final Reader furthest;

        Kind(Reader furthest) {
            this.furthest = furthest;
        }

        /** Whether a partner is told that it happened to an incident of its own, though not its words. */
        public boolean isToldToPartners() {
            return furthest == Reader.PARTNER;
        }
    }

    /** Whom something that happened may be told, from the nearest on. */
    private enum Reader {
        STAFF,
        PARTNER
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entry_seq")
    @SequenceGenerator(name = "entry_seq", sequenceName = "entry_seq", allocationSize = 50)
    private long id;

    private long incident;

    @Column(name = "written_at")
    private Instant writtenAt;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(name = "written_by")
    private String writtenBy;

    private @Nullable String body;

    protected Entry() {}

    /**
     * Something that happened to an incident.
     *
     * @param body what was written, or a code such as an outcome; null where the kind says it all
     */
    public Entry(long incident, Kind kind, String writtenBy, @Nullable String body, Instant now) {
        this.incident = incident;
        this.kind = kind;
        this.writtenBy = writtenBy;
        this.body = body;
        this.writtenAt = now;
    }

    public long id() {
        return id;
    }

    public long incident() {
        return incident;
    }

    public Instant writtenAt() {
        return writtenAt;
    }

    public Kind kind() {
        return kind;
    }

    public String writtenBy() {
        return writtenBy;
    }

    public Optional<String> body() {
        return Optional.ofNullable(body);
    }
}

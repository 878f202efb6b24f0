package uk.gov.dwp.jobmatch.attachment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.file.FileType;
import uk.gov.dwp.jobmatch.file.ReceivedFiles.Accepted;

/**
 * A file that belongs to an incident, and the promise to have it scanned. Its content is kept apart, in parts, so that no
 * list ever loads it; its id cannot be guessed.
 */
@Entity
public class Attachment {

    /** How long a fresh file is left to the queue before the sweep looks at it. */
    static final Duration COURIER_GRACE = Duration.ofSeconds(15);

    /** How long a scan may take; after that it counts as dropped and is taken up again. */
    static final Duration LEASE = Duration.ofMinutes(2);

    /** After so many answers that the scanner cannot read it, it is believed. */
    static final int UNREADABLE_AFTER = 5;

    private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    @Id
    private UUID id;

    @Version
    private int version;

    private @Nullable Long incident;

    private int position;

    private String name;

    @Enumerated(EnumType.STRING)
    private FileType type;

    private long size;

    private String sha256;

    @Column(name = "added_at")
    private Instant addedAt;

    @Column(name = "added_by")
    private String addedBy;

    @Enumerated(EnumType.STRING)
    private AttachmentState state;

    private int attempts;

    private int unread;

    @Column(name = "next_try_at")
    private Instant nextTryAt;

    @Column(name = "queued_at")
    private Instant queuedAt;

    @Column(name = "scanned_at")
    private @Nullable Instant scannedAt;

    private @Nullable String finding;

    protected Attachment() {}

    /** Of no incident yet. */
    Attachment(int position, Accepted file, boolean scanned, String addedBy, Instant now) {
        this.id = UUID.randomUUID();
        this.position = position;
        this.name = file.name();
        this.type = file.type();
        this.size = file.content().size();
        this.sha256 = file.content().sha256();
        this.addedAt = now;
        this.addedBy = addedBy;
        this.state = scanned ? AttachmentState.WAITING : AttachmentState.NOT_SCANNED;
        this.nextTryAt = now.plus(COURIER_GRACE);
        this.queuedAt = now;
    }

    /** Belongs to an incident from now on, and is to be scanned. */
    void belongsTo(long toIncident, Instant now) {
        incident = toIncident;
        nextTryAt = now.plus(COURIER_GRACE);
        queuedAt = now;
    }

    /** Whether it may be scanned now: it is fresh, its wait is over, or an earlier scan let its lease run out. */
    boolean isClaimable(Instant now) {
        return incident != null && state == AttachmentState.WAITING && (attempts == 0 || !nextTryAt.isAfter(now));
    }

    /** Books the scan before it is made. */
    void lease(Instant now) {
        attempts++;
        nextTryAt = now.plus(LEASE);
    }

    void clean(Instant now) {
        settle(AttachmentState.CLEAN, null, now);
    }

    void infected(String signature, Instant now) {
        settle(AttachmentState.INFECTED, signature, now);
    }

    /** The scanner could not be asked, or did not answer: asked again after a wait that grows, for as long as it takes. */
    void notScannedYet(String cause, Instant now) {
        finding = cause;
        nextTryAt = now.plus(waitAfter(attempts));
    }

    /** The scanner answered that it cannot read it; it may be the scanner's fault, so it is asked a few times. */
    void notRead(String cause, Instant now) {
        unread++;
        if (unread < UNREADABLE_AFTER) {
            notScannedYet(cause, now);
        } else {
            settle(AttachmentState.UNREADABLE, cause, now);
        }
    }

    private void settle(AttachmentState verdict, @Nullable String found, Instant now) {
        state = verdict;
        finding = found;
        scannedAt = now;
    }

    private static Duration waitAfter(int attempts) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(attempts - 1, 20));
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }

    public UUID id() {
        return id;
    }

    /** Id of the incident it belongs to; empty while its form is not sent. */
    public Optional<Long> incident() {
        return Optional.ofNullable(incident);
    }

    /** Among the files that came together with it, counted from 1. */
    public int position() {
        return position;
    }

    /** As it may be shown and downloaded; never a path. */
    public String name() {
        return name;
    }

    public FileType type() {
        return type;
    }

    /** In bytes. */
    public long size() {
        return size;
    }

    /** Digest of its content, in hexadecimal digits. */
    public String sha256() {
        return sha256;
    }

    public Instant addedAt() {
        return addedAt;
    }

    /** User name or partner code. */
    public String addedBy() {
        return addedBy;
    }

    public AttachmentState state() {
        return state;
    }

    public int attempts() {
        return attempts;
    }

    public Instant nextTryAt() {
        return nextTryAt;
    }

    /** When the scanner gave its verdict. */
    public Optional<Instant> scannedAt() {
        return Optional.ofNullable(scannedAt);
    }

    /** What the scanner found, or why it has not scanned it: a code or the name of a signature. */
    public Optional<String> finding() {
        return Optional.ofNullable(finding);
    }
}

package uk.gov.dwp.jobmatch.raisertask;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.routing.Refusal;

/** Something that whoever raised an incident is asked for, by when, and how that ended. */
@Entity
@Table(name = "raiser_task")
public class RaiserTask {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "raiser_task_seq")
    @SequenceGenerator(name = "raiser_task_seq", sequenceName = "raiser_task_seq", allocationSize = 50)
    private long id;

    private long incident;

    private @Nullable String office;

    @Enumerated(EnumType.STRING)
    private TaskKind kind;

    @Enumerated(EnumType.STRING)
    private @Nullable Refusal refusal;

    private @Nullable String words;

    @Column(name = "asked_by")
    private String askedBy;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "done_at")
    private @Nullable Instant doneAt;

    @Column(name = "done_by")
    private @Nullable String doneBy;

    @Enumerated(EnumType.STRING)
    private @Nullable Settlement settled;

    protected RaiserTask() {}

    private RaiserTask(Incident incident, TaskKind kind, String askedBy, Instant due, Instant now) {
        this.incident = incident.id();
        this.office = incident.form().office();
        this.kind = kind;
        this.askedBy = askedBy;
        this.askedAt = now;
        this.dueAt = due;
    }

    /** What somebody of the helpdesk asks for, in words of their own. */
    static RaiserTask inWords(
            Incident incident, TaskKind kind, String words, String askedBy, Instant due, Instant now) {
        RaiserTask task = new RaiserTask(incident, kind, askedBy, due, now);
        task.words = words;
        return task;
    }

    /** What a refusal asks for that did not hold the form up. */
    static RaiserTask of(Refusal refusal, Incident incident, String askedBy, Instant due, Instant now) {
        RaiserTask task = new RaiserTask(incident, TaskKind.of(refusal), askedBy, due, now);
        task.refusal = refusal;
        return task;
    }

    void done(Settlement how, String person, Instant now) {
        doneAt = now;
        doneBy = person;
        settled = how;
    }

    public long id() {
        return id;
    }

    /** Id of the incident. */
    public long incident() {
        return incident;
    }

    /** Code of the Jobcentre that raised it, if one did. */
    public Optional<String> office() {
        return Optional.ofNullable(office);
    }

    public TaskKind kind() {
        return kind;
    }

    /** What says in words what to put right, where nobody has written any. */
    public Optional<Refusal> refusal() {
        return Optional.ofNullable(refusal);
    }

    /** As the helpdesk wrote them. */
    public Optional<String> words() {
        return Optional.ofNullable(words);
    }

    /** User name, or the system's. */
    public String askedBy() {
        return askedBy;
    }

    public Instant askedAt() {
        return askedAt;
    }

    public Instant dueAt() {
        return dueAt;
    }

    public boolean isOpen() {
        return doneAt == null;
    }

    public Optional<Instant> doneAt() {
        return Optional.ofNullable(doneAt);
    }

    /** User name or partner code. */
    public Optional<String> doneBy() {
        return Optional.ofNullable(doneBy);
    }

    public Optional<Settlement> settled() {
        return Optional.ofNullable(settled);
    }
}

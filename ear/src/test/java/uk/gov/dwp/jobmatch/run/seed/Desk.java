package uk.gov.dwp.jobmatch.run.seed;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.audit.AuditAction;

/** What the stories share: the days they happened on, the numbers they take, the calls and mails they owe. */
final class Desk {

    private final Days days;
    private final Book book;
    private final Post post;
    private final Calls calls;
    private final Ids incidents;
    private final Ids entries;
    private final Ids tasks;

    Desk(Connection connection, Days days, int stories) throws SQLException {
        this.days = days;
        this.book = new Book(connection);
        this.post = new Post(book, Ids.ofEntity(connection, "delivery_seq", stories * 6), days.now());
        this.calls = new Calls(this, Ids.ofEntity(connection, "callback_seq", stories));
        this.incidents = Ids.ofIncidents(connection, stories);
        this.entries = Ids.ofEntity(connection, "entry_seq", stories * 10);
        this.tasks = Ids.ofEntity(connection, "raiser_task_seq", stories);
    }

    Days days() {
        return days;
    }

    long nextTask() {
        return tasks.next();
    }

    Book book() {
        return book;
    }

    Post post() {
        return post;
    }

    Calls calls() {
        return calls;
    }

    long nextIncident() {
        return incidents.next();
    }

    long nextEntry() {
        return entries.next();
    }

    void audit(Instant at, String actor, AuditAction action, @Nullable String subject, @Nullable String detail) {
        book.audit(at, actor, action, subject, detail);
    }
}

package uk.gov.dwp.jobmatch.web.oversight;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.audit.AuditRecord;
import uk.gov.dwp.jobmatch.report.AuditLog;
import uk.gov.dwp.jobmatch.report.AuditLog.Filter;

/** The audit, the newest first, by who did it or what it is about; where the reader is stands in the address. */
@Named
@RequestScoped
public class AuditPage {

    private static final int ROWS = 50;

    @Inject
    AuditLog log;

    private String actor = "";
    private String subject = "";
    private String before = "";
    private String after = "";
    private @Nullable KeysetPage<AuditRecord> page;

    public KeysetPage<AuditRecord> getPage() {
        if (page == null) {
            Filter filter = new Filter(blankToNull(actor), blankToNull(subject));
            page = after.isEmpty()
                    ? KeysetPage.forwards(
                            log.older(filter, place(before, Long.MAX_VALUE), ROWS + 1), ROWS, !before.isEmpty())
                    : KeysetPage.backwards(log.newer(filter, place(after, 0), ROWS + 1), ROWS);
        }
        return page;
    }

    /** Whether only some records are asked for. */
    public boolean isFiltered() {
        return !actor.isBlank() || !subject.isBlank();
    }

    private static long place(String id, long otherwise) {
        return id.matches("\\d{1,18}") ? Long.parseLong(id) : otherwise;
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text;
    }

    public String getActor() {
        return actor;
    }

    public void setActor(String actor) {
        this.actor = actor.strip();
    }

    public String getSubject() {
        return subject;
    }

    /** References are written in capitals, whatever somebody types. */
    public void setSubject(String subject) {
        String typed = subject.strip();
        this.subject = typed.matches("(?i)(uj|cb)-.*") ? typed.toUpperCase(Locale.ROOT) : typed;
    }

    public String getBefore() {
        return before;
    }

    public void setBefore(String before) {
        this.before = before;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }
}

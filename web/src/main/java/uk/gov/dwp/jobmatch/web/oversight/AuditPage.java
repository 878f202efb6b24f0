package uk.gov.dwp.jobmatch.web.oversight;

import static uk.gov.dwp.jobmatch.web.list.ListPlace.number;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.audit.AuditRecord;
import uk.gov.dwp.jobmatch.report.AuditLog;
import uk.gov.dwp.jobmatch.report.AuditLog.Filter;
import uk.gov.dwp.jobmatch.web.list.KeysetPage;
import uk.gov.dwp.jobmatch.web.list.ListPlace;

/** The audit, the newest first, by who did it or what it is about; where the reader is stands in the address. */
@Named
@RequestScoped
public class AuditPage {

    private static final int ROWS = 50;

    @Inject
    AuditLog log;

    @Inject
    ListPlace place;

    private String actor = "";
    private String subject = "";
    private @Nullable KeysetPage<AuditRecord> page;

    public KeysetPage<AuditRecord> getPage() {
        if (page == null) {
            Filter filter = new Filter(blankToNull(actor), blankToNull(subject));
            page = place.page(
                    ROWS,
                    AuditRecord::id,
                    (id, limit) -> log.older(filter, number(id, Long.MAX_VALUE), limit),
                    (id, limit) -> log.newer(filter, number(id, 0), limit));
        }
        return page;
    }

    /** Whether only some records are asked for. */
    public boolean isFiltered() {
        return !actor.isBlank() || !subject.isBlank();
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
}

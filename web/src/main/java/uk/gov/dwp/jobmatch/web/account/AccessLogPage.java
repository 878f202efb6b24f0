package uk.gov.dwp.jobmatch.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.consent.AccessLog;
import uk.gov.dwp.jobmatch.consent.AccessLog.Filter;
import uk.gov.dwp.jobmatch.consent.AccessRecord;
import uk.gov.dwp.jobmatch.web.oversight.KeysetPage;

/** Who looked at whose account, or tried to, the newest first; where the reader is stands in the address. */
@Named
@RequestScoped
public class AccessLogPage {

    private static final int ROWS = 50;

    @Inject
    AccessLog log;

    private String actor = "";
    private String account = "";
    private String result = "";
    private String before = "";
    private String after = "";
    private @Nullable KeysetPage<AccessRecord> page;

    public KeysetPage<AccessRecord> getPage() {
        if (page == null) {
            page = after.isEmpty()
                    ? KeysetPage.forwards(
                            log.older(filter(), place(before, Long.MAX_VALUE), ROWS + 1), ROWS, !before.isEmpty())
                    : KeysetPage.backwards(log.newer(filter(), place(after, 0), ROWS + 1), ROWS);
        }
        return page;
    }

    /** Who was refused most of late, shown where nothing else was asked for. */
    public List<AccessLog.Refused> getMostRefused() {
        return isFiltered() || !before.isEmpty() || !after.isEmpty() ? List.of() : log.mostRefused();
    }

    /** How the newest tries went of whom or what is asked for. */
    public AccessLog.Tally getTally() {
        return log.tally(new Filter(blankToNull(actor), blankToNull(account), null));
    }

    public boolean isCounted() {
        return !actor.isBlank() || !account.isBlank();
    }

    /** Whether only some tries are asked for. */
    public boolean isFiltered() {
        return isCounted() || refusedOnly();
    }

    private Filter filter() {
        return new Filter(blankToNull(actor), blankToNull(account), refusedOnly() ? AccessRecord.Result.REFUSED : null);
    }

    private boolean refusedOnly() {
        return result.equals(AccessRecord.Result.REFUSED.name());
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

    public String getAccount() {
        return account;
    }

    /** References are written in capitals, whatever somebody types. */
    public void setAccount(String account) {
        this.account = account.strip().toUpperCase(Locale.ROOT);
    }

    public String getResult() {
        return result;
    }

    public void setResult(String result) {
        this.result = result;
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

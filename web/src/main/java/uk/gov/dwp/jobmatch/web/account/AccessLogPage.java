package uk.gov.dwp.jobmatch.web.account;

import static uk.gov.dwp.jobmatch.web.list.ListPlace.number;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.consent.AccessLog;
import uk.gov.dwp.jobmatch.consent.AccessLog.Filter;
import uk.gov.dwp.jobmatch.consent.AccessRecord;
import uk.gov.dwp.jobmatch.web.list.KeysetPage;
import uk.gov.dwp.jobmatch.web.list.ListPlace;

/** Who looked at whose account, or tried to, the newest first; where the reader is stands in the address. */
@Named
@RequestScoped
public class AccessLogPage {

    private static final int ROWS = 50;

    @Inject
    AccessLog log;

    @Inject
    ListPlace place;

    private String actor = "";
    private String account = "";
    private String result = "";
    private @Nullable KeysetPage<AccessRecord> page;

    public KeysetPage<AccessRecord> getPage() {
        if (page == null) {
            page = place.page(
                    ROWS,
                    AccessRecord::id,
                    (id, limit) -> log.older(filter(), number(id, Long.MAX_VALUE), limit),
                    (id, limit) -> log.newer(filter(), number(id, 0), limit));
        }
        return page;
    }

    /** Who was refused most of late, shown where nothing else was asked for. */
    public List<AccessLog.Refused> getMostRefused() {
        return isFiltered() || !place.isStart() ? List.of() : log.mostRefused();
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
}

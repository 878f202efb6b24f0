package uk.gov.dwp.jobmatch.web.accountfile;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.accountfile.LineFault;
import uk.gov.dwp.jobmatch.load.AccountLoad;
import uk.gov.dwp.jobmatch.load.LoadBook;
import uk.gov.dwp.jobmatch.load.LoadDesk;
import uk.gov.dwp.jobmatch.load.LoadMovedOn;
import uk.gov.dwp.jobmatch.load.LoadState;
import uk.gov.dwp.jobmatch.load.NoSuchLoad;
import uk.gov.dwp.jobmatch.load.OwnFile;
import uk.gov.dwp.jobmatch.web.access.Page;
import uk.gov.dwp.jobmatch.web.form.Lookup;
import uk.gov.dwp.jobmatch.web.form.Notices;
import uk.gov.dwp.jobmatch.web.list.ListPlace;

/** One file of accounts: what it would do or has done, what is to be mended in it, and the two things that a person may decide. */
@Named
@RequestScoped
public class AccountFilePage {

    private static final int LINES = 50;

    @Inject
    LoadBook book;

    @Inject
    LoadDesk desk;

    @Inject
    ListPlace place;

    @Inject
    Lookup lookup;

    @Inject
    Notices notices;

    /** Known from the first phase on: what a page shows decides what Faces reads of a form that was sent. */
    @Inject
    @ManagedProperty("#{param.id}")
    @Nullable
    String asked;

    private String id = "";
    private @Nullable AccountLoad load;
    private @Nullable List<LineFault> faults;
    private @Nullable Boolean forAnother;

    @PostConstruct
    void begin() {
        id = asked == null ? "" : asked;
        try {
            load = book.open(ListPlace.number(id, 0));
        } catch (NoSuchLoad nobodyKnows) {
            load = null;
        }
    }

    /** Answers as if there were no such page where there is no such load. */
    public void open() {
        if (!isPresent()) {
            lookup.notFound();
        }
    }

    public boolean isPresent() {
        return load != null;
    }

    public @Nullable AccountLoad getLoad() {
        return load;
    }

    public boolean isWaiting() {
        return load != null && load.state() == LoadState.CHECKED;
    }

    /** Whether its work was given up, so that a person has to say whether it is tried again. */
    public boolean isFailed() {
        return load != null && load.state() == LoadState.FAILED;
    }

    /** Whether there are records to load, and the reader may say so. */
    public boolean isLoadable() {
        return isWaiting() && load != null && load.checked().taken() > 0 && !isForAnother();
    }

    /** Whether another administrator has to say whether it is loaded. */
    public boolean isForAnother() {
        if (forAnother == null) {
            forAnother = isWaiting() && load != null && desk.needsAnother(load);
        }
        return forAnother;
    }

    public boolean isCancellable() {
        return load != null && !load.state().isEnd();
    }

    /** Of a file that is to be mended, in its order; so many lines from the place that the address names. */
    public List<LineFault> getFaults() {
        if (faults == null) {
            faults = load == null ? List.of() : book.faults(load.id(), ListPlace.number(place.getAfter(), 0), LINES);
        }
        return faults;
    }

    /** Whether there are more lines to mend than fit on one page. */
    public boolean isMoreFaults() {
        return getFaults().stream().mapToLong(LineFault::line).distinct().count() == LINES;
    }

    public long getLastLine() {
        return getFaults().get(getFaults().size() - 1).line();
    }

    public List<LoadBook.Sum> getSums() {
        return load == null ? List.of() : book.sums(load.id());
    }

    public Map<String, Long> getDifferences() {
        return load == null ? Map.of() : book.differences(load.id());
    }

    public String confirm() {
        return decide(desk::confirm, "account-file.confirmed");
    }

    public String tryAgain() {
        return decide(desk::tryAgain, "account-file.tried-again");
    }

    public String cancel() {
        return decide(desk::cancel, "account-file.cancelled");
    }

    /** Who decides on what has gone further meanwhile sees how far. */
    private String decide(LongConsumer deed, String said) {
        try {
            deed.accept(ListPlace.number(id, 0));
            notices.say(said);
        } catch (LoadMovedOn meanwhile) {
            notices.warn("account-file.moved-on");
        } catch (OwnFile needsAnother) {
            notices.warn("account-file.own");
        }
        return Page.ACCOUNT_FILE.afresh("id", id);
    }

    /** As both languages write large numbers. */
    public String number(long number) {
        return NumberFormat.getIntegerInstance(Locale.UK).format(number);
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}

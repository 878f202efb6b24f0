package uk.gov.dwp.jobmatch.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.consent.Ask;
import uk.gov.dwp.jobmatch.consent.Look;
import uk.gov.dwp.jobmatch.consent.Verdict;
import uk.gov.dwp.jobmatch.look.AccountFile;
import uk.gov.dwp.jobmatch.look.Contents;
import uk.gov.dwp.jobmatch.look.SeenActivity;
import uk.gov.dwp.jobmatch.look.Sighting;
import uk.gov.dwp.jobmatch.look.Turn;
import uk.gov.dwp.jobmatch.reception.PhoneNumber;
import uk.gov.dwp.jobmatch.web.access.Page;
import uk.gov.dwp.jobmatch.web.form.Lookup;
import uk.gov.dwp.jobmatch.web.form.Notices;
import uk.gov.dwp.jobmatch.web.list.KeysetPage;
import uk.gov.dwp.jobmatch.web.list.ListPlace;

/**
 * One look at somebody's account, from an incident or for a reason. Each request is a look of its own: nothing of the account
 * outlives it, so that consent that is taken back counts with the next.
 */
@Named
@RequestScoped
public class AccountPage {

    private static final int ROWS = 25;

    @Inject
    AccountFile file;

    @Inject
    ListPlace place;

    @Inject
    StatedReasons reasons;

    @Inject
    ConsentQuestion question;

    @Inject
    Lookup lookup;

    @Inject
    Notices notices;

    private String incident = "";
    private String key = "";
    private @Nullable Sighting sighting;
    private @Nullable KeysetPage<SeenActivity> page;

    /** Looks; where the reason is not known in this session it is asked for again. */
    public @Nullable String open() {
        Optional<Ask> ask = incident.isEmpty() ? reasons.of(key) : Optional.of(Ask.fromIncident(incident));
        if (ask.isPresent()) {
            look(ask.get());
        } else if (key.isEmpty()) {
            lookup.notFound();
        } else {
            notices.warn("account.reason-again");
            return Page.FIND_ACCOUNT.afresh();
        }
        return null;
    }

    private void look(Ask ask) {
        Turn turn = Turn.of(place.getAfter(), place.getBefore());
        sighting = file.open(ask, turn, ROWS + 1, question.read());
        page = getContents()
                .flatMap(Contents::done)
                .map(done -> page(done.rows(), turn))
                .orElse(null);
        if (sighting.look().verdict() == Verdict.NO_INCIDENT) {
            lookup.notFound();
        }
    }

    private static KeysetPage<SeenActivity> page(List<SeenActivity> rows, Turn turn) {
        return turn.before() == null
                ? KeysetPage.forwards(rows, ROWS, turn.after() == null, SeenActivity::place)
                : KeysetPage.backwards(rows, ROWS, SeenActivity::place);
    }

    public Look getLook() {
        return Objects.requireNonNull(sighting).look();
    }

    /** Whether the reader is told that there is no consent, and no more (domain.md C3). */
    public boolean isWithoutConsent() {
        Verdict verdict = getLook().verdict();
        return verdict == Verdict.NO_CONSENT || verdict == Verdict.SHOWN_IN_PART;
    }

    private Optional<Contents> getContents() {
        return Optional.ofNullable(sighting).flatMap(Sighting::seen);
    }

    /** What is seen; null for nothing. */
    public @Nullable Contents getSeen() {
        return getContents().orElse(null);
    }

    /** What was done in the last weeks; null where that is not seen. */
    public Contents.@Nullable Activity getDone() {
        return getContents().flatMap(Contents::done).orElse(null);
    }

    public @Nullable KeysetPage<SeenActivity> getPage() {
        return page;
    }

    public ActivityChart getChart() {
        return ActivityChart.of(Objects.requireNonNull(getDone()).weeks());
    }

    public int getWeeks() {
        return AccountFile.WEEKS;
    }

    /** A number as people write it; empty for none. */
    public String phone(Optional<String> dialled) {
        return dialled.map(PhoneNumber::readable).orElse("");
    }

    public String getIncident() {
        return incident;
    }

    public void setIncident(String incident) {
        this.incident = incident;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }
}

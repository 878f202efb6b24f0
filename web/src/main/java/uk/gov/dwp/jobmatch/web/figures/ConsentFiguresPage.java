package uk.gov.dwp.jobmatch.web.figures;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.NumberFormat;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.report.ConsentFigures;
import uk.gov.dwp.jobmatch.report.ConsentFigures.Changes;
import uk.gov.dwp.jobmatch.report.ConsentFigures.Month;
import uk.gov.dwp.jobmatch.report.ConsentFigures.Standing;
import uk.gov.dwp.jobmatch.web.form.Problems;
import uk.gov.dwp.jobmatch.web.language.ChosenLanguage;
import uk.gov.dwp.jobmatch.worktime.WorkingCalendar;

/** Accounts and consents on any day, what changed between two days, and month by month; the days stand in the address. */
@Named
@RequestScoped
public class ConsentFiguresPage {

    /** The day of the figures that were published (domain.md C1). */
    private static final LocalDate PUBLISHED = LocalDate.of(2013, 1, 20);

    @Inject
    ConsentFigures figures;

    @Inject
    Problems problems;

    @Inject
    ChosenLanguage language;

    @Inject
    InstantSource clock;

    private @Nullable String on;
    private @Nullable String from;
    private @Nullable String to;
    private @Nullable FigureDates dates;
    private @Nullable Standing standing;
    private @Nullable Changes changes;
    private @Nullable List<Month> months;

    /** Called before the page is drawn, so that what is wrong stands at its top. */
    public void check() {
        Stream.of("on", "from", "to")
                .filter(dates().problems()::containsKey)
                .forEach(field -> problems.add(
                        field, String.valueOf(dates().problems().get(field)), ConsentFigures.LONGEST_IN_MONTHS));
    }

    private FigureDates dates() {
        if (dates == null) {
            dates = FigureDates.of(on, from, to, getToday());
        }
        return dates;
    }

    public boolean isRight() {
        return dates().isRight();
    }

    public Standing getStanding() {
        if (standing == null) {
            standing = figures.on(dates().on());
        }
        return standing;
    }

    public Changes getChanges() {
        if (changes == null) {
            changes = figures.between(getFirst(), getLast());
        }
        return changes;
    }

    public List<Month> getMonths() {
        if (months == null) {
            months = figures.months(getFirst(), getLast());
        }
        return months;
    }

    public ConsentChart getChart() {
        return ConsentChart.of(getMonths());
    }

    /** A count with its thousands parted, as the language of the reader parts them. */
    public String number(long count) {
        return NumberFormat.getIntegerInstance(language.locale()).format(count);
    }

    public LocalDate getFirst() {
        return dates().first();
    }

    public LocalDate getLast() {
        return dates().last();
    }

    public LocalDate getPublished() {
        return PUBLISHED;
    }

    /** The last day that can be asked for. */
    public LocalDate getToday() {
        return WorkingCalendar.dayOf(clock.instant());
    }

    /** As it was written, or the day that is meant where nothing was. */
    public String getOn() {
        return on == null ? dates().on().toString() : on;
    }

    public void setOn(String on) {
        this.on = on.strip();
        dates = null; // the view asks for the days before it sets them
    }

    public String getFrom() {
        return from == null ? getFirst().toString() : from;
    }

    public void setFrom(String from) {
        this.from = from.strip();
        dates = null; // the view asks for the days before it sets them
    }

    public String getTo() {
        return to == null ? getLast().toString() : to;
    }

    public void setTo(String to) {
        this.to = to.strip();
        dates = null; // the view asks for the days before it sets them
    }
}

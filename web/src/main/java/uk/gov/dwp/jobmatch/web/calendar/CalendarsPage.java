package uk.gov.dwp.jobmatch.web.calendar;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.calendar.CalendarBook;
import uk.gov.dwp.jobmatch.calendar.Calendars;
import uk.gov.dwp.jobmatch.calendar.DayChange;
import uk.gov.dwp.jobmatch.calendar.NamedCalendar;
import uk.gov.dwp.jobmatch.calendar.Scope;
import uk.gov.dwp.jobmatch.calendar.Workplace;
import uk.gov.dwp.jobmatch.directory.Directory;
import uk.gov.dwp.jobmatch.web.language.ChosenLanguage;
import uk.gov.dwp.jobmatch.web.language.Words;
import uk.gov.dwp.jobmatch.worktime.BankHolidays;
import uk.gov.dwp.jobmatch.worktime.Nation;
import uk.gov.dwp.jobmatch.worktime.OpeningHours;

/** When each place works: the calendars, who keeps which, and the days off that were added or withdrawn. */
@Named
@RequestScoped
public class CalendarsPage {

    /** How soon a change counts, so that what was just done is shown as done. */
    private static final int SOON = 60;

    private static final int CHANGES_SHOWN = 50;

    @Inject
    Calendars calendars;

    @Inject
    Directory directory;

    @Inject
    Words words;

    @Inject
    ChosenLanguage language;

    @Inject
    InstantSource clock;

    private @Nullable CalendarBook book;

    public List<NamedCalendar> getAll() {
        return book().calendars();
    }

    /** Its name; the nations' own are known in both languages. */
    public String name(NamedCalendar calendar) {
        return calendar.isNational() ? words.of("nation." + calendar.nation()) : calendar.name();
    }

    /** All names, by the codes that a form sends. */
    public Map<String, String> getNames() {
        Map<String, String> names = new LinkedHashMap<>();
        getAll().forEach(calendar -> names.put(calendar.code(), name(calendar)));
        return names;
    }

    public String weekdays(NamedCalendar calendar) {
        return hours(calendar).weekdays().stream().sorted().map(this::weekday).collect(joining(", "));
    }

    public String opening(NamedCalendar calendar) {
        OpeningHours hours = hours(calendar);
        return words.of("calendars.from-to", hours.opens(), hours.closes());
    }

    /** The places that work by it. */
    public String places(NamedCalendar calendar) {
        return getPlaces().entrySet().stream()
                .filter(place -> keeps(new Workplace(place.getKey()), calendar))
                .map(Map.Entry::getValue)
                .collect(joining(", "));
    }

    private boolean keeps(Workplace place, NamedCalendar calendar) {
        return book().calendarOf(place, calendars.nationOf(place), soon()).equals(calendar.code());
    }

    /** The names of all places, by the codes that a form sends: the helpdesk, sites, Jobcentres. */
    public Map<String, String> getPlaces() {
        Map<String, String> places = new LinkedHashMap<>();
        places.put(Workplace.HELPDESK.code(), words.of("calendars.helpdesk"));
        directory
                .sites()
                .forEach(site -> places.put(Workplace.ofSite(site.code()).code(), site.name()));
        directory
                .offices()
                .forEach(office -> places.put(Workplace.ofOffice(office.code()).code(), office.name()));
        return places;
    }

    /** Whose day off it can be, by the codes that a form sends. */
    public Map<String, String> getScopes() {
        Map<String, String> scopes = new LinkedHashMap<>();
        for (Nation nation : Nation.values()) {
            scopes.put(Scope.nation(nation).code(), words.of("calendars.all-of", words.of("nation." + nation)));
        }
        getAll().forEach(calendar -> scopes.put(Scope.calendar(calendar.code()).code(), name(calendar)));
        return scopes;
    }

    public String scope(DayChange change) {
        return getScopes().getOrDefault(change.scope().code(), change.scope().code());
    }

    /** The newest changes of days. */
    public List<DayChange> getChanges() {
        return book().days().stream().limit(CHANGES_SHOWN).toList();
    }

    public Nation[] getNations() {
        return Nation.values();
    }

    /** The end of the last year whose bank holidays are known. */
    public LocalDate lastKnownDay(Nation nation) {
        return BankHolidays.of(nation).lastKnownDay();
    }

    private String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, language.locale());
    }

    private OpeningHours hours(NamedCalendar calendar) {
        return book().calendar(calendar.code(), soon()).hours();
    }

    private CalendarBook book() {
        if (book == null) {
            book = calendars.read();
        }
        return book;
    }

    private Instant soon() {
        return clock.instant().plusSeconds(SOON);
    }
}

package uk.gov.dwp.jobmatch.look;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import uk.gov.dwp.jobmatch.worktime.WorkingCalendar;

/** What a jobseeker did on the site. No bean, so that nobody has it but {@link AccountFile}, behind the gate and in its transaction. */
final class Activities {

    static final String OLDER = """
            select at, id, kind, vacancy, words from activity
            where account = :account and at >= :since and kind in ('SEARCH', 'APPLICATION') and (at, id) < (:at, :id)
            order by at desc, id desc
            """;

    static final String NEWER = """
            select at, id, kind, vacancy, words from activity
            where account = :account and at >= :since and kind in ('SEARCH', 'APPLICATION') and (at, id) > (:at, :id)
            order by at, id
            """;

    static final String BY_WEEK = """
            select cast(date_trunc('week', at at time zone 'Europe/London') as date) as monday,
                count(*) filter (where kind = 'SEARCH') as searches,
                count(*) filter (where kind = 'APPLICATION') as applications
            from activity
            where account = :account and at >= :since and kind in ('SEARCH', 'APPLICATION')
            group by monday
            """;

    static final String NOTES = """
            select at, id, kind, vacancy, words from activity
            where account = :account and kind = 'NOTE'
            order by at desc, id desc
            """;

    private static final int MOST_NOTES = 20;

    /** After everything that can have happened. */
    private static final ActivityPlace TOP = new ActivityPlace(Instant.parse("9999-01-01T00:00:00Z"), "");

    private final EntityManager entities;
    private final InstantSource clock;

    Activities(EntityManager entities, InstantSource clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Searches and applications of the last weeks from a place on, the newest first. */
    List<SeenActivity> page(String account, Turn turn, int limit) {
        ActivityPlace place = turn.from().orElse(TOP);
        List<SeenActivity> found =
                new ArrayList<>(read(entities.createNativeQuery(turn.isBackwards() ? NEWER : OLDER, Tuple.class)
                        .setParameter("account", account)
                        .setParameter("since", since())
                        .setParameter("at", place.at())
                        .setParameter("id", place.id())
                        .setMaxResults(limit)));
        if (turn.isBackwards()) {
            Collections.reverse(found);
        }
        return found;
    }

    /** The last weeks, this one included, the oldest first; also those in which nothing was done. */
    List<Week> weeks(String account) {
        Map<LocalDate, Week> weeks = new TreeMap<>();
        LocalDate first = firstMonday();
        Stream.iterate(first, monday -> monday.plusWeeks(1))
                .limit(AccountFile.WEEKS)
                .forEach(monday -> weeks.put(monday, new Week(monday, 0, 0)));
        for (Object found : entities.createNativeQuery(BY_WEEK, Tuple.class)
                .setParameter("account", account)
                .setParameter("since", since())
                .getResultList()) {
            Tuple row = (Tuple) found;
            LocalDate monday = row.get("monday", java.sql.Date.class).toLocalDate();
            weeks.computeIfPresent(monday, (day, none) -> week(day, row));
        }
        return List.copyOf(weeks.values());
    }

    /** What they saved, however long ago, the newest first. */
    List<SeenActivity> notes(String account) {
        return read(entities.createNativeQuery(NOTES, Tuple.class)
                .setParameter("account", account)
                .setMaxResults(MOST_NOTES));
    }

    private Instant since() {
        return firstMonday().atStartOfDay(WorkingCalendar.LONDON).toInstant();
    }

    private LocalDate firstMonday() {
        return WorkingCalendar.dayOf(clock.instant())
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .minusWeeks(AccountFile.WEEKS - 1L);
    }

    private static Week week(LocalDate monday, Tuple row) {
        return new Week(
                monday,
                row.get("searches", Number.class).intValue(),
                row.get("applications", Number.class).intValue());
    }

    private static List<SeenActivity> read(Query query) {
        List<SeenActivity> found = new ArrayList<>();
        for (Object one : query.getResultList()) {
            Tuple row = (Tuple) one;
            found.add(new SeenActivity(
                    row.get("at", Instant.class),
                    row.get("id", String.class),
                    SeenActivity.Kind.valueOf(row.get("kind", String.class)),
                    row.get("vacancy", String.class),
                    row.get("words", String.class)));
        }
        return found;
    }
}

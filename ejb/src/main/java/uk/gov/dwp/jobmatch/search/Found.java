package uk.gov.dwp.jobmatch.search;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.gov.dwp.jobmatch.incident.IncidentState;
import uk.gov.dwp.jobmatch.incident.WhoMaySee;

/** The one question that finds incidents in several ways at once, each newest first and each to a bound. */
final class Found {

    /** How many are shown of each kind at a time. */
    private static final int ROWS = 10;

    private static final int COUNTED = 100;

    /** How many of the newest matches by words are looked at for those that are not found by name already. */
    private static final int WINDOW = 200;

    /**
     * So many of the newest incidents are gone through first, for words that stand in every fiftieth or more often: what their index
     * holds of those takes longer to read.
     */
    static final int NEAR = 10_000;

    /**
     * Up to so many matches in words are gathered by their index and then sorted. Where there are more, the newest are soon met by
     * going through all from the newest on. The database would guess which is better; it is told, since a wrong guess takes seconds.
     */
    static final int FEW = 20_000;

    /**
     * Says again, of an adviser, what follows from {@link WhoMaySee#SEEN}: in a form that lets the database begin with the few
     * incidents of one office.
     */
    private static final String OFFICE = """
             and (i.office = :office or i.id = any (array(select o.incident from restriction o where o.officer = :me)))
            """;

    private Found() {}

    /** In SQL; takes its parameters from {@link #bind} and {@link WhoMaySee#bind}. */
    static String in(List<Match> ways, boolean ofOneOffice) {
        String seen = " and i.id < :before and " + WhoMaySee.SEEN + (ofOneOffice ? OFFICE : "");
        return "with " + inWords(ways, seen, ofOneOffice) + "found as ("
                + ways.stream().map(way -> "(" + newest(way, seen) + ")").collect(Collectors.joining(" union all "))
                + """
                ), placed as (
                    select match, id, cut, row_number() over newest as place,
                        cast(count(*) over (partition by match) as int) as total
                    from found window newest as (partition by match order by id desc))
                select p.match, p.total, p.cut, i.id, i.reference, i.state, i.received_at,
                    concat_ws(', ', i.customer_name, i.organisation) as customer,
                """
                + shown("summary", way -> way.isExact() ? "i.summary" : Match.marked("i.summary"), ways)
                + ", " + shown("matched", Match::shown, ways)
                + " from placed p join incident i on i.id = p.id where p.place <= " + (ROWS + 1)
                + " order by p.match, p.id desc";
    }

    private static String inWords(List<Match> ways, String seen, boolean ofOneOffice) {
        List<Match> inWords = ways.stream().filter(way -> !way.isExact()).toList();
        if (inWords.isEmpty()) {
            return "";
        }
        return near(ofOneOffice)
                + inWords.stream().map(way -> near(way, seen) + few(way)).collect(Collectors.joining());
    }

    /**
     * Matches among the newest incidents, where the very newest hold any. They are of either way: whoever is named in one is in its
     * words too, but for what must not be there.
     */
    private static String near(boolean ofOneOffice) {
        String matches = " from (select w.incident, " + Match.NAME.from() + " as is_name, " + Match.WORDS.from()
                + " as is_words from " + newestOf(ofOneOffice)
                + " order by w.incident desc limit %s) newest where is_name or is_words";
        return "near as materialized (select *"
                + matches.formatted(
                        "case when exists (select" + matches.formatted(":near / 20") + ") then :near else 0 end")
                + " limit " + (COUNTED + WINDOW) + "), ";
    }

    private static String newestOf(boolean ofOneOffice) {
        return ofOneOffice
                ? "incident i join incident_words w on w.incident = i.id where i.id < :before" + OFFICE
                : "incident_words w where w.incident < :before";
    }

    /** Those of them that may be seen. */
    private static String near(Match way, String seen) {
        return "near_" + way
                + " as materialized (select i.id, n.is_name as named from near n join incident i on i.id = n.incident"
                + " where n.is_" + way + seen + " order by i.id desc limit " + most(way) + "), ";
    }

    /** The matches in words as far as they are few, where the newest incidents do not hold as many as are counted. */
    private static String few(Match way) {
        return "few_" + way + " as materialized (select w.incident from incident_words w where not " + enough(way)
                + " and " + way.from() + " and w.incident < :before limit :few + 1), ";
    }

    private static String enough(Match way) {
        return "(select count(*) = " + most(way) + " from near_" + way + ")";
    }

    private static int most(Match way) {
        return way == Match.NAME ? COUNTED + 1 : WINDOW;
    }

    private static String newest(Match way, String seen) {
        return switch (way) {
            case NAME -> "select 'NAME' as match, id, false as cut from (" + inWords(way, seen) + ") newest";
            case WORDS ->
                "select 'WORDS' as match, id, cut from (select id, named, count(*) over () = " + WINDOW
                        + " as cut from (" + inWords(way, seen) + ") newest) looked_at where not named";
            default ->
                "select '" + way + "' as match, id, false as cut from (select i.id from " + way.from() + seen
                        + " order by i.id desc limit " + (COUNTED + 1) + ") newest";
        };
    }

    private static String inWords(Match way, String seen) {
        String found = "select i.id, w.names @@ sought(:lines, :mutated) as named from incident_words w"
                + " join incident i on i.id = w.incident";
        String size = "(select count(*) from few_" + way + ")";
        String newest = seen + " order by i.id desc limit " + most(way);
        return "(select id, named from near_" + way + " where " + enough(way) + ") union all (" + found + " join few_"
                + way
                + " few on few.incident = i.id where " + size + " <= :few" + newest
                + ") union all (" + found + " where " + size + " > :few and w.incident < :before and case when "
                + way.from()
                + " then true else false end"
                + newest + ")";
    }

    private static String shown(String column, Function<Match, String> text, List<Match> ways) {
        return ways.stream()
                .map(way -> " when '" + way + "' then " + text.apply(way))
                .collect(Collectors.joining("", "case p.match", " end as " + column));
    }

    static void bind(Query query, String sql, Sought sought, long before) {
        query.setParameter("before", before);
        bindSteps(query, sql, NEAR, FEW);
        Map<String, String> readings = Map.of(
                "email", sought.email().orElse(""),
                "digits", sought.digits().orElse(""),
                "key", sought.key().orElse(""),
                "lines", sought.lines().orElse(""),
                "mutated", sought.mutated());
        readings.forEach((name, reading) -> {
            if (sql.contains(":" + name)) {
                query.setParameter(name, reading);
            }
        });
    }

    static void bindSteps(Query query, String sql, int near, int few) {
        if (sql.contains(":near")) {
            query.setParameter("near", near);
            query.setParameter("few", few);
        }
    }

    /** In the order of {@link Match}; a way in which nothing was found is left out. */
    static List<Findings> read(Query query) {
        List<?> rows = query.getResultList();
        Map<Match, List<Tuple>> ways = rows.stream()
                .map(Tuple.class::cast)
                .collect(groupingBy(row -> Match.valueOf(row.get("match", String.class)), TreeMap::new, toList()));
        return ways.entrySet().stream()
                .map(way -> findings(way.getKey(), way.getValue()))
                .toList();
    }

    private static Findings findings(Match match, List<Tuple> rows) {
        int total = rows.get(0).get("total", Integer.class);
        boolean cut = rows.get(0).get("cut", Boolean.class);
        List<Hit> hits = rows.stream().limit(ROWS).map(row -> hit(match, row)).toList();
        return new Findings(match, hits, Math.min(total, COUNTED), cut || total > COUNTED, cut || total > ROWS);
    }

    private static Hit hit(Match match, Tuple row) {
        String matched = row.get("matched", String.class);
        return new Hit(
                row.get("id", Long.class),
                row.get("reference", String.class),
                IncidentState.valueOf(row.get("state", String.class)),
                row.get("received_at", Instant.class),
                row.get("customer", String.class),
                Excerpt.of(row.get("summary", String.class)),
                match.isExact() ? Excerpt.whole(matched) : Excerpt.of(matched));
    }
}

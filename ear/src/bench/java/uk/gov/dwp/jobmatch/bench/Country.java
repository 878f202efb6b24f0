package uk.gov.dwp.jobmatch.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Fills the helpdesk with a whole country's incidents: copies of those of the local run, each with its timeline and calls,
 * one in ten still open. What differs from copy to copy is what people look for: who, by what number, about which vacancy.
 */
final class Country {

    static final int FEW = 10_000;
    static final int MANY = 1_000_000;

    /** References of copies go on from here: an incident is found by the number in its reference. */
    static final int FIRST = 2_000_000;

    /** One incident in so many is open. */
    private static final int OPEN = 10;

    /** Of those that are over, so many of a hundred are copied with their calls, where they had any: one call for five incidents. */
    private static final int CALLED = 50;

    private static final int COLLEAGUES = 200;

    private static final String PHONE = "'+4479' || lpad(plan.number::text, 8, '0')";

    private Country() {}

    /** Makes the copies this many; those of an earlier call count. */
    static void fillUpTo(int incidents) {
        try (Connection connection = Target.connect();
                Statement statement = connection.createStatement()) {
            hire(statement);
            plan(statement, incidents);
            statement.execute("alter table incident disable trigger user; alter table entry disable trigger user");
            copyIncidents(statement);
            copyTimelines(statement);
            copyCalls(statement);
            copyWords(statement);
            statement.execute("alter table incident enable trigger user; alter table entry enable trigger user");
            statement.execute("drop table plan");
            statement.execute("vacuum analyze");
        } catch (SQLException e) {
            throw new IllegalStateException("No country", e);
        }
    }

    private static void hire(Statement statement) throws SQLException {
        copy(
                statement,
                "person",
                "generate_series(1, %d) as number join person copied on copied.username = 'helpdesk'".formatted(COLLEAGUES),
                Map.of("username", "'colleague-' || number", "display_name", "'Colleague ' || number"),
                "on conflict do nothing");
        statement.execute("""
                insert into person_role (username, role)
                select 'colleague-' || number, 'helpdesk' from generate_series(1, %d) as number on conflict do nothing
                """.formatted(COLLEAGUES));
    }

    /** Which incident is copied under which number, and how long ago it was: open ones lately, the others within three years. */
    private static void plan(Statement statement, int incidents) throws SQLException {
        statement.execute("""
                create temporary table plan as
                with template as (
                    select id, owner is not null as owned, state not in ('CLOSED', 'WITHDRAWN') as open,
                        row_number() over (partition by state in ('CLOSED', 'WITHDRAWN') order by id) - 1 as place,
                        count(*) over (partition by state in ('CLOSED', 'WITHDRAWN')) as places
                    from incident i where reference not like 'UJ-1%%'
                        and not exists (select from callback c where c.incident = i.id and c.state = 'JOINED'))
                select %4$d + number as id, number, template.id as original, template.open,
                    template.open or number %% 100 < %3$d as called,
                    case when template.open then random() * interval '20 days' else random() * interval '3 years' end as ago
                from generate_series((select count(*) from incident where reference like 'UJ-1%%') + 1, %1$d) as number
                    join template on template.open = (number %% %2$d = 0) and template.place = (number / %2$d + number) %% template.places
                """.formatted(incidents, OPEN, CALLED, FIRST));
        statement.execute("analyze plan");
    }

    private static void copyIncidents(Statement statement) throws SQLException {
        copy(statement, "incident", "plan join incident copied on copied.id = plan.original", Map.of(
                "id", "plan.id",
                "reference", "'UJ-1000-' || plan.id",
                "owner", "case when copied.owner is not null then 'colleague-' || (1 + plan.number % " + COLLEAGUES + ") end",
                "email", "case when copied.email is not null then 'person.' || plan.number || '@example.com' end",
                "phone", "case when copied.phone is not null then " + PHONE + " end",
                "organisation", "copied.organisation || ' ' || plan.number % 50000",
                "account_reference", "case when copied.account_reference is not null then 'UJ' || plan.number end",
                "vacancy_reference", "case when copied.vacancy_reference is not null then (48000000 + plan.number)::text end"),
                "");
    }

    private static void copyTimelines(Statement statement) throws SQLException {
        copy(
                statement,
                "entry",
                "plan join (select *, row_number() over (partition by incident order by id) as place from entry) copied"
                        + " on copied.incident = plan.original",
                Map.of("id", "plan.id * 100 + copied.place", "incident", "plan.id"),
                "");
    }

    /** A copy of a call speaks of the last words of its incident's copy, which no page minds. */
    private static void copyCalls(Statement statement) throws SQLException {
        String calls = "plan join (select *, row_number() over (partition by incident order by id) as place from callback) copied"
                + " on copied.incident = plan.original and plan.called";
        copy(statement, "callback", calls, Map.of(
                "id", "plan.id * 100 + copied.place",
                "incident", "plan.id",
                "entry", "plan.id * 100 + 1",
                "phone", PHONE),
                "");
        copy(
                statement,
                "attempt",
                calls.replace("copied", "call") + " join attempt copied on copied.callback = call.id",
                Map.of("callback", "plan.id * 100 + call.place"),
                "");
    }

    /** What search looks in, which triggers keep row by row: faster at once, and its indexes afterwards. */
    private static void copyWords(Statement statement) throws SQLException {
        statement.execute("drop index incident_words_names; drop index incident_words_words");
        statement.execute("""
                insert into incident_words
                select found.* from plan join incident i on i.id = plan.id, lateral words_of(i) found
                """);
        statement.execute("create index incident_words_names on incident_words using gin (names)");
        statement.execute("create index incident_words_words on incident_words using gin (words)");
    }

    /** Every time in a row moves as far back as its incident's. */
    private static void copy(Statement statement, String table, String from, Map<String, String> changes, String tail)
            throws SQLException {
        boolean moves = from.startsWith("plan");
        List<String> columns = new ArrayList<>();
        List<String> values = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("""
                select column_name, data_type from information_schema.columns
                where table_name = '%s' and is_generated = 'NEVER' and table_schema = current_schema
                """.formatted(table))) {
            while (rows.next()) {
                String column = rows.getString(1);
                boolean time = moves && rows.getString(2).startsWith("timestamp");
                columns.add(column);
                values.add(changes.getOrDefault(column, "copied." + column + (time ? " - plan.ago" : "")));
            }
        }
        statement.execute("insert into %s (%s) select %s from %s %s"
                .formatted(table, String.join(", ", columns), String.join(", ", values), from, tail));
    }
}

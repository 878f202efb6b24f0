package uk.gov.dwp.jobmatch.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Fills the database with a partner's incidents of the last month: copies of real ones, with what belongs to them. */
final class ManyIncidents {

    static final int FEW = 10_000;
    static final int MANY = 1_000_000;

    /** So many real ones are copied, over and over; those of a working day at most. */
    private static final int TEMPLATES = 1_000;

    private static final String PARTNER = "ed-telford";

    private ManyIncidents() {}

    /** Makes the copies this many; those that an earlier call made count. */
    static void fillUpTo(int incidents) {
        try (Connection connection = Target.connect();
                Statement statement = connection.createStatement()) {
            plan(statement, incidents);
            copy(statement, "incident", "id", Map.of(
                    "id", "plan.id",
                    "reference", "'UJ-2025-' || lpad(plan.number::text, 7, '0')",
                    "received_at", "plan.at",
                    "due_at", "plan.at + interval '2 days'",
                    "changed_at", "plan.at"));
            copy(statement, "entry", "incident", Map.of(
                    "id", "nextval('copied')",
                    "incident", "plan.id",
                    "written_at", "plan.at"));
            copy(statement, "submission", "incident", Map.of(
                    "incident", "plan.id",
                    "submission_id", "'copy-' || plan.number",
                    "received_at", "plan.at"));
            copy(statement, "delivery", "incident", Map.of(
                    "id", "nextval('copied')",
                    "incident", "plan.id",
                    "entry", "null",
                    "message_id", "'copy-' || plan.number || '-' || copied.id",
                    "promised_at", "plan.at"));
            statement.execute("drop table plan");
            statement.execute("vacuum analyze");
        } catch (SQLException e) {
            throw new IllegalStateException("No incidents to list", e);
        }
    }

    /** Which incident is copied under which number; the numbers go on from those of an earlier call, far from real ones. */
    private static void plan(Statement statement, int incidents) throws SQLException {
        statement.execute("create sequence if not exists copied start 1000000000000 cache 1000");
        statement.execute("""
                create temporary table plan as
                with template as (
                    select id, row_number() over (order by id) - 1 as place
                    from incident where raised_by = '%1$s' and reference not like 'UJ-2025-%%' order by id limit %2$d),
                earlier as (select count(*) as copies from incident where reference like 'UJ-2025-%%')
                select 2000000000000 + number as id, number, template.id as original,
                       now() - interval '1 hour' - random() * interval '29 days' as at
                from earlier, generate_series(earlier.copies + 1, %3$d) as number
                    join template on template.place = number %% (select count(*) from template)
                """.formatted(PARTNER, TEMPLATES, incidents));
        statement.execute("analyze plan");
    }

    private static void copy(Statement statement, String table, String key, Map<String, String> changes)
            throws SQLException {
        List<String> columns = columns(statement, table);
        List<String> values = columns.stream()
                .map(column -> changes.getOrDefault(column, "copied." + column))
                .toList();
        statement.execute("insert into %s (%s) select %s from plan join %s copied on copied.%s = plan.original"
                .formatted(table, String.join(", ", columns), String.join(", ", values), table, key));
    }

    private static List<String> columns(Statement statement, String table) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("""
                select column_name from information_schema.columns where table_name = '%s' and is_generated = 'NEVER'
                """.formatted(table))) {
            while (rows.next()) {
                columns.add(rows.getString(1));
            }
        }
        return columns;
    }
}

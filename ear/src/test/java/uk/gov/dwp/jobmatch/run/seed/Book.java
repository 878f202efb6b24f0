package uk.gov.dwp.jobmatch.run.seed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.audit.AuditAction;

/** Collects the rows to plant, and writes them table by table in the order that their references need. */
final class Book {

    private static final List<String> ORDER = List.of(
            "account",
            "account_holder",
            "consent",
            "activity",
            "suppressed_address",
            "incident",
            "raiser_task",
            "pause",
            "entry",
            "callback",
            "delivery",
            "attempt",
            "audit");

    private record Deed(
            Instant at,
            String actor,
            AuditAction action,
            @Nullable String subject,
            @Nullable String detail) {}

    private final Map<String, List<Map<String, ? extends @Nullable Object>>> tables = new LinkedHashMap<>();
    private final List<Deed> deeds = new ArrayList<>();
    private final Connection connection;

    Book(Connection connection) {
        this.connection = connection;
    }

    /** A row to write; all rows of a table have the same columns. */
    void add(String table, Map<String, ? extends @Nullable Object> row) {
        tables.computeIfAbsent(table, none -> new ArrayList<>()).add(row);
    }

    void audit(Instant at, String actor, AuditAction action, @Nullable String subject, @Nullable String detail) {
        deeds.add(new Deed(at, actor, action, subject, detail));
    }

    void write() throws SQLException {
        writeDownDeeds();
        for (String table : ORDER) {
            insert(table, tables.getOrDefault(table, List.of()));
        }
    }

    /** In the order in which they were done, as the ids of a real audit are. */
    private void writeDownDeeds() throws SQLException {
        Ids ids = Ids.ofEntity(connection, "audit_seq", deeds.size());
        deeds.sort(Comparator.comparing(Deed::at));
        for (Deed deed : deeds) {
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            row.put("id", ids.next());
            row.put("at", deed.at());
            row.put("actor", deed.actor());
            row.put("action", deed.action());
            row.put("subject", deed.subject());
            row.put("result", deed.action() == AuditAction.SIGN_IN_FAILED ? "REFUSED" : "DONE");
            row.put("detail", deed.detail());
            add("audit", row);
        }
    }

    private void insert(String table, List<Map<String, ? extends @Nullable Object>> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        List<String> columns = List.copyOf(new TreeSet<>(rows.get(0).keySet()));
        String marks = String.join(", ", columns.stream().map(column -> "?").toList());
        try (PreparedStatement statement = connection.prepareStatement(
                "insert into %s (%s) values (%s)".formatted(table, String.join(", ", columns), marks))) {
            for (Map<String, ? extends @Nullable Object> row : rows) {
                for (int column = 0; column < columns.size(); column++) {
                    statement.setObject(column + 1, sql(row.get(columns.get(column))));
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static @Nullable Object sql(@Nullable Object value) {
        if (value instanceof Instant instant) {
            return instant.atOffset(ZoneOffset.UTC);
        }
        if (value instanceof Enum<?> code) {
            return code.name();
        }
        return value;
    }
}

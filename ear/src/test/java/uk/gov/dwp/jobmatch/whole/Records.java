package uk.gov.dwp.jobmatch.whole;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What the database holds, asked past the helpdesk: there it cannot flatter itself. */
public record Records(RunningHelpdesk helpdesk) {

    /** The rows as text, their columns parted by a space and null as a hyphen. */
    public List<String> rows(String query, Object... parameters) {
        try (Connection connection = helpdesk.connect();
                PreparedStatement statement = prepared(connection, query, parameters);
                ResultSet found = statement.executeQuery()) {
            List<String> rows = new ArrayList<>();
            while (found.next()) {
                rows.add(row(found));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The one row. */
    public String row(String query, Object... parameters) {
        List<String> rows = rows(query, parameters);
        if (rows.size() != 1) {
            throw new AssertionError("Not one row: " + rows);
        }
        return rows.get(0);
    }

    public int change(String statement, Object... parameters) {
        try (Connection connection = helpdesk.connect();
                PreparedStatement prepared = prepared(connection, statement, parameters)) {
            return prepared.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A group has made all of its calls, and their incidents wait for none of them. */
    public void endCallsOf(String group) {
        change("""
                update incident set state = 'ANSWERED' where state = 'CALLBACK_OWED' and id in (
                    select coalesce(joined.incident, made.incident) from callback made
                    left join callback joined on joined.id = made.id or joined.joined_to = made.id
                    where made.owner_group = ?)
                """, group);
        change("""
                update callback set state = 'CLOSED', outcome = 'REFUSED', closed_at = now()
                where state in ('OWED', 'OFFERED', 'HELD', 'TAKEN', 'JOINED') and (owner_group = ? or joined_to in (
                    select made.id from callback made where made.owner_group = ?))
                """, group, group);
    }

    /** For everything that is still owed, time moves on by a minute: leases run out and waits are over. */
    public void letAMinutePass() {
        change("""
                update delivery set promised_at = promised_at - interval '1 minute',
                    next_try_at = next_try_at - interval '1 minute', queued_at = queued_at - interval '1 minute'
                where state in ('DUE', 'SENDING')
                """);
        change("update callback set owed_at = owed_at - interval '1 minute' where state = 'OWED'");
        change("""
                update attachment set next_try_at = next_try_at - interval '1 minute',
                    queued_at = queued_at - interval '1 minute'
                where state in ('WAITING', 'NOT_SCANNED')
                """);
        change("update account_load set leased_until = leased_until - interval '1 minute' where not tidied");
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }

    private static String row(ResultSet found) throws SQLException {
        List<String> columns = new ArrayList<>();
        for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
            String text = found.getString(column);
            columns.add(text == null ? "-" : text);
        }
        return String.join(" ", columns);
    }
}

package uk.gov.dwp.jobmatch.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import uk.gov.dwp.jobmatch.erasure.AccountErasure;

/** How long the database takes to erase one account for good, while a file of all accounts waits to be loaded. */
final class AccountErasures {

    private static final int ROUNDS = 200;

    /** So many of the country's last jobseekers are gone after it, those that warmed it up included. */
    static final int GONE = 2 * ROUNDS;

    private AccountErasures() {}

    /** Milliseconds at the 95th percentile: what is erased are the country's last jobseekers. */
    static double measure(Connection connection, CountrysAccounts country) throws SQLException {
        NamedSql incidents = NamedSql.of(AccountErasure.class, "INCIDENTS");
        List<NamedSql> steps = NamedSql.allOf(AccountErasure.class, "STEPS");
        connection.setAutoCommit(false);
        try {
            return Stopwatch.time(ROUNDS, round -> {
                Map<String, Object> account = Map.of("account", CountrysAccounts.jobseeker(country.jobseekers() - 1 - round));
                NamedSql lock = NamedSql.parse("select * from account where reference = :account for no key update");
                try (PreparedStatement locking = bound(connection, lock, account);
                        ResultSet locked = locking.executeQuery();
                        PreparedStatement asking = bound(connection, incidents, account);
                        ResultSet found = asking.executeQuery()) {
                    if (!locked.next() || found.next()) {
                        throw new IllegalStateException("An account without incidents was expected");
                    }
                }
                for (NamedSql step : steps) {
                    try (PreparedStatement statement = bound(connection, step, account)) {
                        statement.executeUpdate();
                    }
                }
                connection.commit();
            }).p95();
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private static PreparedStatement bound(Connection connection, NamedSql sql, Map<String, Object> values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql.sql());
        sql.bind(statement, values);
        return statement;
    }
}

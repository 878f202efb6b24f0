package uk.gov.dwp.jobmatch.bench;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import uk.gov.dwp.jobmatch.report.ConsentFigures;

/**
 * How fast the database says how many accounts and consents there were, and whether it says what was published.
 *
 * @param atADate milliseconds at the 95th percentile, of any date
 * @param months the same of five years by month
 * @param accounts of jobseekers on 20 January 2013
 * @param consents of theirs that stood
 */
record AccountFigures(double atADate, double months, long accounts, long consents) {

    private static final LocalDate FIRST = LocalDate.of(2012, 11, 1);
    private static final int ROUNDS = 300;

    static AccountFigures measure(Connection connection) throws SQLException {
        NamedSql sums = NamedSql.of(ConsentFigures.class, "SUMS");
        NamedSql months = NamedSql.of(ConsentFigures.class, "MONTHS");
        Random dice = new Random(20130120);
        try (PreparedStatement atADate = connection.prepareStatement(sums.sql());
                PreparedStatement byMonth = connection.prepareStatement(months.sql())) {
            double one = Stopwatch.time(ROUNDS, round -> ask(atADate, sums, "-infinity", FIRST.plusDays(dice.nextInt(5000)))).p95();
            double five = Stopwatch.time(ROUNDS, round -> ask(byMonth, months, Date.valueOf(FIRST), FIRST.plusMonths(59))).p95();
            try (ResultSet standing = asked(atADate, sums, "-infinity", LocalDate.of(2013, 1, 20))) {
                standing.next();
                return new AccountFigures(
                        one,
                        five,
                        standing.getLong("opened") - standing.getLong("closed"),
                        standing.getLong("given") - standing.getLong("taken_back") - standing.getLong("ended"));
            }
        }
    }

    private static void ask(PreparedStatement statement, NamedSql sql, Object first, LocalDate last) throws SQLException {
        asked(statement, sql, first, last).close();
    }

    private static ResultSet asked(PreparedStatement statement, NamedSql sql, Object first, LocalDate last) throws SQLException {
        sql.bind(statement, Map.of("first", first, "last", Date.valueOf(last)));
        return statement.executeQuery();
    }
}

package uk.gov.dwp.jobmatch.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import uk.gov.dwp.jobmatch.run.Database;

/** Short questions to the database. */
record Asking(Database database) {

    double number(String query) throws SQLException {
        try (Connection connection = database.connect();
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(query)) {
            return row.next() ? row.getDouble(1) : Double.NaN;
        }
    }

    void change(String statement) throws SQLException {
        try (Connection connection = database.connect();
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}

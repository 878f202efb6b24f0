package uk.gov.dwp.jobmatch.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** What the load is put on, told to the load's process by system properties. */
final class Target {

    static final String ADDRESS = "bench.address";
    static final String DATABASE = "bench.database";
    static final String USER = "bench.user";
    static final String SERVER_PROCESS = "bench.server.process";
    static final String STEP = "bench.step";
    static final String SOAK = "bench.soak";
    static final String MEASURES = "bench.measures";

    private Target() {}

    static String address() {
        return told(ADDRESS);
    }

    static Connection connect() throws SQLException {
        return DriverManager.getConnection(told(DATABASE), told(USER), "");
    }

    static long serverProcess() {
        return Long.parseLong(told(SERVER_PROCESS));
    }

    /** The parent of the process that serves a connection is the whole database's. */
    static long databaseProcess() {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_backend_pid()")) {
            row.next();
            return ProcessHandle.of(row.getLong(1))
                    .flatMap(ProcessHandle::parent)
                    .map(ProcessHandle::pid)
                    .orElse(-1L);
        } catch (SQLException e) {
            throw new IllegalStateException("The database cannot be asked", e);
        }
    }

    static Path measures() {
        return Path.of(told(MEASURES));
    }

    private static String told(String name) {
        String value = System.getProperty(name);
        if (value == null) {
            throw new IllegalStateException("Start it with ./mvnw -Pbench verify: -D" + name + " is missing");
        }
        return value;
    }
}

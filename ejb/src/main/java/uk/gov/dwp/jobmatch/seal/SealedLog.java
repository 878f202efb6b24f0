package uk.gov.dwp.jobmatch.seal;

import java.util.Arrays;
import java.util.Optional;

/** The logs whose rows are sealed, each by a chain of its own. */
public enum SealedLog {
    AUDIT("audit"),
    ACCESS_LOG("access_log");

    private final String table;

    SealedLog(String table) {
        this.table = table;
    }

    /** The one that bears a name of this enumeration, whoever sent it. */
    public static Optional<SealedLog> of(String name) {
        return Arrays.stream(values()).filter(log -> log.name().equals(name)).findFirst();
    }

    static SealedLog ofTable(String table) {
        return Arrays.stream(values())
                .filter(log -> log.table.equals(table))
                .findFirst()
                .orElseThrow();
    }

    /** Its name in the database. */
    String table() {
        return table;
    }
}

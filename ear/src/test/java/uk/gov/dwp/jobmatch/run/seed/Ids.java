package uk.gov.dwp.jobmatch.run.seed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.PrimitiveIterator;
import java.util.stream.LongStream;

/** Ids taken from a sequence in blocks, exactly as the running helpdesk takes them, so that neither uses the other's. */
final class Ids {

    /** As the sequences' increment. */
    private static final int BLOCK = 50;

    private final PrimitiveIterator.OfLong ids;

    private Ids(LongStream ids) {
        this.ids = ids.filter(id -> id > 0).iterator();
    }

    /** At least so many for an entity: Hibernate's pooled optimizer counts the fetched value as the last of its block. */
    static Ids ofEntity(Connection connection, String sequence, int count) throws SQLException {
        // One more block, because the very first has only one id above 0.
        return new Ids(fetched(connection, sequence, count + BLOCK)
                .flatMap(last -> LongStream.rangeClosed(last - BLOCK + 1, last)));
    }

    /** At least so many for incidents, whose numbers begin with the fetched value. */
    static Ids ofIncidents(Connection connection, int count) throws SQLException {
        return new Ids(
                fetched(connection, "incident_seq", count).flatMap(first -> LongStream.range(first, first + BLOCK)));
    }

    long next() {
        return ids.nextLong();
    }

    private static LongStream fetched(Connection connection, String sequence, int count) throws SQLException {
        LongStream.Builder values = LongStream.builder();
        try (PreparedStatement fetch =
                connection.prepareStatement("select nextval(?::regclass) from generate_series(1, ?)")) {
            fetch.setString(1, sequence);
            fetch.setInt(2, (count + BLOCK - 1) / BLOCK);
            try (ResultSet row = fetch.executeQuery()) {
                while (row.next()) {
                    values.add(row.getLong(1));
                }
            }
        }
        return values.build();
    }
}

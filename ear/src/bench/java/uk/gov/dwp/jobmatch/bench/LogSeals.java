package uk.gov.dwp.jobmatch.bench;

import java.sql.SQLException;

/**
 * How fast the access log is sealed by the server, and verified by the owner's command.
 *
 * @param sealing rows a second
 * @param verifying rows a second, of one month
 */
record LogSeals(double sealing, double verifying) {

    private static final String SEALED = "select coalesce(sum(records), 0) from seal_block where log = 'access_log'";

    /** Waits until all is sealed that lies there. */
    static LogSeals measure(Asking database) throws SQLException, InterruptedException {
        double sealing = sealing(database);
        String month = "date_trunc('month', now() - interval '45 days', 'UTC')";
        double rows = database.number(
                "select count(*) from access_log where at >= %1$s and at < date_add(%1$s, interval '1 month', 'UTC')".formatted(month));
        long began = System.nanoTime();
        double findings = database.number("select count(*) from verify_log('access_log', cast(%s at time zone 'UTC' as date))".formatted(month));
        double seconds = (System.nanoTime() - began) / 1e9;
        if (findings > 0) {
            throw new IllegalStateException("The log is not as it was sealed");
        }
        return new LogSeals(sealing, rows / seconds);
    }

    /** From the first block on, for the sealer looks only every half minute. */
    private static double sealing(Asking database) throws SQLException, InterruptedException {
        double all = database.number("select count(*) from access_log");
        double before = database.number(SEALED);
        double atBegin = before;
        while (atBegin == before) {
            Thread.sleep(100);
            atBegin = database.number(SEALED);
        }
        long began = System.nanoTime();
        double sealed = atBegin;
        while (sealed < all) {
            Thread.sleep(500);
            sealed = database.number(SEALED);
        }
        return (all - atBegin) / ((System.nanoTime() - began) / 1e9);
    }
}

package uk.gov.dwp.jobmatch.bench;

import java.sql.SQLException;
import java.util.Arrays;

/** Times one small thing that is done again and again. */
final class Stopwatch {

    /** Done before the clock runs: connections, plans and code are warm then. */
    private static final int WARM_UP = 300;

    private final double[] milliseconds;

    /** What is timed; {@code round} is another one each time. */
    interface Deed {
        void run(int round) throws SQLException;
    }

    private Stopwatch(double[] milliseconds) {
        this.milliseconds = milliseconds;
    }

    static Stopwatch time(int rounds, Deed deed) throws SQLException {
        for (int round = 0; round < Math.min(WARM_UP, rounds); round++) {
            deed.run(rounds + round);
        }
        double[] times = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            long began = System.nanoTime();
            deed.run(round);
            times[round] = (System.nanoTime() - began) / 1e6;
        }
        Arrays.sort(times);
        return new Stopwatch(times);
    }

    /** The milliseconds that nineteen of twenty took at most. */
    double p95() {
        return milliseconds[(int) Math.ceil(milliseconds.length * 0.95) - 1];
    }
}

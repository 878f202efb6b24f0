package uk.gov.dwp.jobmatch.bench;

import java.util.Map;

/**
 * What came of the country's accounts.
 *
 * @param records in the file
 * @param bare seconds in which the database alone takes the file into one table
 * @param few milliseconds of each way to an account while there are few
 * @param many the same with the country's
 * @param times how long what happens once took, and how often what happens again and again
 */
record AccountTable(
        int records,
        double bare,
        Load first,
        Load second,
        Load third,
        Map<String, Double> few,
        Map<String, Double> many,
        AccountFigures figures,
        LogSeals seals,
        Times times) {

    /**
     * One load.
     *
     * @param records in its file
     * @param check seconds from receipt to what a person is asked
     * @param merge seconds from the person's word to the end of the comparison
     * @param written accounts that it added or changed
     */
    record Load(double records, double check, double merge, double written) {
        double seconds() {
            return check + merge;
        }
    }

    /**
     * Others.
     *
     * @param erasure milliseconds of one, at the 95th percentile
     * @param quiet milliseconds in which an incident is accepted while no file is loaded, at the 95th percentile
     * @param loading the same while one is checked and loaded
     * @param mostHeap of the server while it loaded, in megabytes, what could be thrown away included
     * @param country seconds in which the country was made, by all its parts
     */
    record Times(double erasure, double quiet, double loading, double mostHeap, String country) {}

    @Override
    public String toString() {
        StringBuilder table = new StringBuilder("| what | figure | compared | aim |\n| --- | --: | --: | --: |\n");
        row(table, "bare COPY of %,d records into one table".formatted(records), rate(bare), "1", "");
        row(table, "full load: check", rate(first.check()), part(first.check()), "");
        row(table, "full load: merge and compare", rate(first.merge()), part(first.merge()), "0.30 of bare COPY");
        row(table, "full load, both", rate(first.seconds()), part(first.seconds()), "0.30 of bare COPY");
        row(table, "second load, %,.0f changed: check".formatted(second.written()), rate(second.check()), part(second.check()), "");
        row(table, "second load: merge and compare", rate(second.merge()), part(second.merge()), "");
        row(table, "second load, both", rate(second.seconds()), part(second.seconds()), "");
        row(table, "third load, %,.0f changed, incidents meanwhile".formatted(third.written()), rate(third.seconds()), part(third.seconds()), "");
        row(table, "most heap in use while loading", "%.0f MB".formatted(times.mostHeap()), "", "512 MB");
        many.forEach((way, time) -> {
            double before = few.getOrDefault(way, Double.NaN);
            row(
                table,
                way.equals(AccountLooks.GATE) ? "gate check" : "look-up by " + way,
                ms(time),
                "%.2f of that with %,d accounts (%s)".formatted(time / before, CountrysAccounts.FEW, ms(before)),
                "5 ms, 1.3");
        });
        row(table, "figures at any date", ms(figures.atADate()), "", "1 s");
        row(table, "figures of five years by month", ms(figures.months()), "", "1 s");
        row(
                table,
                "accounts and consents on 20 January 2013",
                "%,d / %,d".formatted(figures.accounts(), figures.consents()),
                "%.1f %%".formatted(100.0 * figures.consents() / figures.accounts()),
                "1,267,245 / 765,054");
        row(table, "erasure of an account", ms(times.erasure()), "", "");
        row(table, "access log: sealing", "%,.0f rows/s".formatted(seals.sealing()), "", "");
        row(table, "access log: verification of a month", "%,.0f rows/s".formatted(seals.verifying()), "", "");
        row(
                table,
                "an incident is accepted while a file is loaded",
                ms(times.loading()),
                "%.2f of that while none is (%s)".formatted(times.loading() / times.quiet(), ms(times.quiet())),
                "1.5");
        return table + "\nTimes in milliseconds are those that 95 of 100 stay below. Made in " + times.country() + ".\n";
    }

    private static void row(StringBuilder table, String what, String figure, String compared, String aim) {
        table.append("| %s | %s | %s | %s |\n".formatted(what, figure, compared, aim));
    }

    private String rate(double seconds) {
        return "%,.0f rows/s (%.1f s)".formatted(records / seconds, seconds);
    }

    private String part(double seconds) {
        return "%.2f of bare COPY".formatted(bare / seconds);
    }

    private static String ms(double time) {
        return "%.2f ms".formatted(time);
    }
}

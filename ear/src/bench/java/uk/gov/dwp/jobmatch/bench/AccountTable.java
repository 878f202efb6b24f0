package uk.gov.dwp.jobmatch.bench;

/**
 * How fast the country's accounts are loaded.
 *
 * @param bare seconds in which the database alone takes the file into one table
 * @param mostHeap of the server while it loaded, in megabytes, what could be thrown away included
 * @param activity seconds in which what the jobseekers did was made up
 * @param looks the same for the looks at their accounts
 */
record AccountTable(int records, double bare, Load first, Load second, double mostHeap, double activity, double looks) {

    /**
     * One load.
     *
     * @param check seconds from receipt to what a person is asked
     * @param merge seconds from the person's word to the end of the comparison
     * @param written accounts that it added or changed
     */
    record Load(double check, double merge, double written) {
        double seconds() {
            return check + merge;
        }
    }

    @Override
    public String toString() {
        return """
                | %,d accounts | seconds | rows per second | of bare COPY | written |
                | --- | --: | --: | --: | --: |
                | bare COPY into one table | %.1f | %.0f | 1 | |
                | full load: check | %.1f | %.0f | %.2f | |
                | full load: merge and compare | %.1f | %.0f | %.2f | %.0f |
                | full load, both | %.1f | %.0f | %.2f | |
                | second load, 1%% changed, both | %.1f | %.0f | %.2f | %.0f |

                Most heap in use while loading %.0f MB. Activity was made in %.0f s, looks in %.0f s
                """.formatted(
                        records,
                        bare, rate(bare),
                        first.check(), rate(first.check()), bare / first.check(),
                        first.merge(), rate(first.merge()), bare / first.merge(), first.written(),
                        first.seconds(), rate(first.seconds()), bare / first.seconds(),
                        second.seconds(), rate(second.seconds()), bare / second.seconds(), second.written(),
                        mostHeap, activity, looks);
    }

    private double rate(double seconds) {
        return records / seconds;
    }
}

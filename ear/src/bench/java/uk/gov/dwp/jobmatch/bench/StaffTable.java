package uk.gov.dwp.jobmatch.bench;

import java.util.Locale;

/** How long staff wait for their pages, with few incidents and with a country's. */
record StaffTable(Measures measures) {

    private static final String HEAD = """
            | what | p95 ms aimed at | incidents | per second | p50 ms | p95 ms | p99 ms | p95 of that with few | KB |
            | --- | --: | --: | --: | --: | --: | --: | --: | --: |
            """;

    @Override
    public String toString() {
        StringBuilder table = new StringBuilder(HEAD);
        for (StaffWork work : StaffWork.values()) {
            table.append(row(work, Country.FEW)).append(row(work, Country.MANY));
        }
        return table.append("""

                %d people at once. A country of %,d incidents was made in %.0f s
                Heap of the server while nobody is signed in %.0f MB, with %d sessions more %.0f MB
                """.formatted(
                        StaffLoad.PEOPLE,
                        Country.MANY,
                        measures.noted(StaffLoad.MAKING, "seconds"),
                        measures.noted(StaffLoad.SESSIONS, "heap.before"),
                        StaffLoad.MANY_SESSIONS,
                        measures.noted(StaffLoad.SESSIONS, "heap.after")))
                .toString();
    }

    private String row(StaffWork work, int incidents) {
        String step = work.step(incidents);
        return String.format(
                Locale.ROOT,
                "| %s | %d | %,d | %.0f | %.0f | %.0f | %.0f | %.2f | %.0f |%n",
                work.title(),
                work.aim(),
                incidents,
                measures.rate(step),
                measures.noted(step, "p50"),
                measures.noted(step, "p95"),
                measures.noted(step, "p99"),
                measures.noted(step, "p95") / measures.noted(work.step(Country.FEW), "p95"),
                measures.noted(step, "bytes") / 1000);
    }
}

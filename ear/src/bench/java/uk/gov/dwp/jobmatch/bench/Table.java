package uk.gov.dwp.jobmatch.bench;

import java.util.Locale;

/** The figures of one run. */
record Table(Measures measures, double nanosecondsEachDecision) {

    private static final String HEAD = """
            | what | clients | per second | of ping | of bare inserts | p50 ms | p95 ms | p99 ms | CPU ms each | CPU ms each, mail too |
            | --- | --: | --: | --: | --: | --: | --: | --: | --: | --: |
            """;

    @Override
    public String toString() {
        StringBuilder table = new StringBuilder(HEAD);
        Work.ACCEPT.clients().forEach(clients -> table.append("| bare insert and commit | %d | %.0f | | | | | | | |%n"
                .formatted(clients, bare(clients))));
        for (Work work : Work.values()) {
            work.clients().forEach(clients -> table.append(row(work, clients)));
        }
        return table.append("\n").append(rest()).toString();
    }

    private double bare(int clients) {
        return measures.noted(Measures.bare(clients), "rate");
    }

    private String row(Work work, int clients) {
        String step = work.step(clients);
        return "| %s | %d | %.0f | %.3f | %.3f | %.0f | %.0f | %.0f | %s | %s |%n"
                .formatted(
                        work.title(),
                        clients,
                        measures.rate(step),
                        measures.rate(step) / measures.rate(Work.PING.step(clients)),
                        measures.rate(step) / bare(clients),
                        measures.noted(step, "p50"),
                        measures.noted(step, "p95"),
                        measures.noted(step, "p99"),
                        cpu(measures.cpuEach(step)),
                        cpu(measures.cpuEachMailed(step)));
    }

    private static String cpu(double milliseconds) {
        return Double.isNaN(milliseconds) ? "not measured" : String.format(Locale.ROOT, "%.2f", milliseconds);
    }

    private String rest() {
        return """
                Acceptance to mail handed over, %d incidents a second: p50 %.0f ms, p95 %.0f ms, p99 %.0f ms (%.0f mails)
                One routing decision: %.0f ns
                A batch brings in incidents %.1f times as fast as single calls, one client, and %.1f times, four
                Accept by one client, p50 and p95, while nobody else calls: %.0f ms, %.0f ms; while another partner floods: %.0f ms, %.0f ms
                Live heap before and after the crowd of %d: %.0f MB, %.0f MB
                """.formatted(
                        PartnerLoad.INCIDENTS_A_SECOND,
                        measures.noted(Measures.MAIL, "p50"),
                        measures.noted(Measures.MAIL, "p95"),
                        measures.noted(Measures.MAIL, "p99"),
                        measures.noted(Measures.MAIL, "count"),
                        nanosecondsEachDecision,
                        batchOverSingle(1),
                        batchOverSingle(4),
                        measures.noted(Measures.QUIET, "p50"),
                        measures.noted(Measures.QUIET, "p95"),
                        measures.noted(Measures.FLOODED, "p50"),
                        measures.noted(Measures.FLOODED, "p95"),
                        PartnerLoad.CROWD,
                        measures.noted(Measures.SOAK, "heap.before"),
                        measures.noted(Measures.SOAK, "heap.after"));
    }

    private double batchOverSingle(int clients) {
        return Messages.BATCH
                * measures.rate(Work.ACCEPT_BATCH.step(clients))
                / measures.rate(Work.ACCEPT.step(clients));
    }
}

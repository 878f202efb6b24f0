package uk.gov.dwp.jobmatch.bench;

import java.util.Locale;

/** The figures of one run, beside what they should be. */
record Table(Measures measures, double nanosecondsEachDecision) {

    private static final String HEAD = """
            | what | clients | per second | of bare inserts | p50 ms | p95 ms | p99 ms | CPU ms each | CPU ms each, mail too |
            | --- | --: | --: | --: | --: | --: | --: | --: | --: |
            """;

    @Override
    public String toString() {
        StringBuilder table = new StringBuilder(HEAD);
        PartnerLoad.CLIENTS.forEach(clients -> table.append("| bare insert and commit | %d | %.0f | | | | | | |%n"
                .formatted(clients, bare(clients))));
        PartnerLoad.CLIENTS.forEach(clients -> table.append(row("ping", Measures.ping(clients), clients)));
        PartnerLoad.CLIENTS.forEach(clients -> table.append(row("accept an incident", Measures.accept(clients), clients)));
        return table.append("\n").append(rest()).toString();
    }

    private double bare(int clients) {
        return measures.noted(Measures.bare(clients), "rate");
    }

    private String row(String what, String step, int clients) {
        return "| %s | %d | %.0f | %.2f | %.0f | %.0f | %.0f | %s | %s |%n"
                .formatted(
                        what,
                        clients,
                        measures.rate(step),
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
                """.formatted(
                        PartnerLoad.INCIDENTS_A_SECOND,
                        measures.noted(Measures.MAIL, "p50"),
                        measures.noted(Measures.MAIL, "p95"),
                        measures.noted(Measures.MAIL, "p99"),
                        measures.noted(Measures.MAIL, "count"),
                        nanosecondsEachDecision);
    }
}

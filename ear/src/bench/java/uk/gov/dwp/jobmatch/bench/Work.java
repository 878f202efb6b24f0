package uk.gov.dwp.jobmatch.bench;

import java.util.List;

/** One kind of call that is measured, at several numbers of clients. */
enum Work {
    PING("ping", List.of(1, 4, 16, 64)),
    ACCEPT("accept an incident", List.of(1, 4, 16, 64)),
    ACCEPT_BATCH("accept a batch of " + Messages.BATCH, List.of(1, 4)),
    STATUS("status of an incident", List.of(1, 4, 16)),
    LIST_FEW("list a page of 100 from %,d incidents".formatted(ManyIncidents.FEW), List.of(1, 4)),
    LIST_MANY("list a page of 100 from %,d incidents".formatted(ManyIncidents.MANY), List.of(1, 4));

    private final String title;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<Integer> clients;

    Work(String title, List<Integer> clients) {
        this.title = title;
        this.clients = clients;
    }

    String title() {
        return title;
    }

    /** The numbers of clients that it is measured at. */
    List<Integer> clients() {
        return clients;
    }

    /** The name that it goes by in the notes and in Gatling's report. */
    String step(int clients) {
        return title + ", " + clients;
    }
}

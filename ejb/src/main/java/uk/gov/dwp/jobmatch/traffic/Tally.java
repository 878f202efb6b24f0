package uk.gov.dwp.jobmatch.traffic;

import java.time.Instant;

/** So many messages of one kind, and when the last of them came. */
record Tally(long messages, Instant lastAt) {

    Tally and(Tally other) {
        return new Tally(messages + other.messages, lastAt.isAfter(other.lastAt) ? lastAt : other.lastAt);
    }
}

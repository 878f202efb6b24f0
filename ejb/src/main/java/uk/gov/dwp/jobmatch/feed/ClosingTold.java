package uk.gov.dwp.jobmatch.feed;

import java.time.Instant;

/**
 * An account's holder has closed it.
 *
 * @param version the source's own, from the same order as the account's
 * @param openIncidents what the holder wants done with those (domain.md X13)
 */
public record ClosingTold(String account, long version, Instant at, Wish openIncidents) {

    /** What is to become of incidents that are open. */
    public enum Wish {
        /** They are answered first. */
        FINISH,
        /** They are taken back. */
        WITHDRAW
    }
}

package uk.gov.dwp.jobmatch.callback;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who made an attempt to call, and when.
 *
 * @param name user name; of a partner's agent, the name by which the partner knows them
 * @param partner code of the partner whose agent it was; null for a person of ours
 */
public record Maker(String name, @Nullable String partner, Instant at) {}

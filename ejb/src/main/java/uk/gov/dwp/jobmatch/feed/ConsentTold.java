package uk.gov.dwp.jobmatch.feed;

import java.time.Instant;
import uk.gov.dwp.jobmatch.routing.Language;

/**
 * What a jobseeker said about advisers.
 *
 * @param version the source's own order of what this jobseeker said, from 1
 * @param given whether they may look, or no longer
 * @param at when the jobseeker said so
 * @param wording which edition of the words was read, at most 20 characters
 */
public record ConsentTold(String account, long version, boolean given, Instant at, String wording, Language language) {}

package uk.gov.dwp.jobmatch.seal;

import java.time.Instant;

/**
 * The last block of a log's chain. Whoever keeps one elsewhere can tell later whether all up to it is still there as it was.
 *
 * @param hash SHA-256 over the block, which contains the hash of the one before it, in hexadecimal
 */
public record Head(SealedLog log, long block, Instant sealedAt, String hash) {}

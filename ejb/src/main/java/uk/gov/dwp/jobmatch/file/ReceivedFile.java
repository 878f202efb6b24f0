package uk.gov.dwp.jobmatch.file;

/**
 * A file as it came.
 *
 * @param givenName what its sender calls it, which may be anything
 */
public record ReceivedFile(String givenName, FileContent content) {}

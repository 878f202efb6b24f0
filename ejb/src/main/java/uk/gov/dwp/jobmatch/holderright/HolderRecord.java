package uk.gov.dwp.jobmatch.holderright;

import java.util.Map;

/**
 * One record of the file that a holder is given.
 *
 * @param fields in their order, by name; what is not known of a record is not in it
 */
public record HolderRecord(FileSection section, Map<String, String> fields) {}

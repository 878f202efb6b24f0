package uk.gov.dwp.jobmatch.accountfile;

/**
 * One thing to mend in a file: where and what, and never a word of what stands there.
 *
 * @param line on which the record starts, from 1
 * @param column our name of it; empty where the whole record or file is meant
 */
public record LineFault(long line, String column, Fault fault) {}

package uk.gov.dwp.jobmatch.feed;

/** What became of something that the source told us. */
public enum Heard {
    /** It counts from now on. */
    APPLIED,
    /** We knew. */
    UNCHANGED,
    /** Something newer was heard of before, and stays. */
    LATE,
    /** The account is deleted here, and nothing about its holder is taken any more. */
    DELETED
}

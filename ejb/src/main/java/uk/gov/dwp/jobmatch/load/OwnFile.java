package uk.gov.dwp.jobmatch.load;

import jakarta.ejb.ApplicationException;

/** Whoever brought a file that says what advisers may see wants to load it alone: another administrator has to. */
@ApplicationException(rollback = true)
public class OwnFile extends RuntimeException {}

package uk.gov.dwp.jobmatch.template;

import jakarta.ejb.ApplicationException;

/** There is no such template, or it is no longer offered: choose another. */
@ApplicationException(rollback = true)
public class NoSuchTemplate extends RuntimeException {}

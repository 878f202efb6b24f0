package uk.gov.dwp.jobmatch.template;

import jakarta.ejb.ApplicationException;

/** Somebody else has published or retired the template since the caller looked: look again. */
@ApplicationException(rollback = true)
public class TemplateChanged extends RuntimeException {}

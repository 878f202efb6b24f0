package uk.gov.dwp.jobmatch.look;

import java.time.LocalDate;

/** How much a jobseeker did in one week. */
public record Week(LocalDate monday, int searches, int applications) {}

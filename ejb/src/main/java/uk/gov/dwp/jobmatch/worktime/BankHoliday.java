package uk.gov.dwp.jobmatch.worktime;

import java.time.LocalDate;

/** A day off with the name that the government's list gives it, so that a due time can say why a day does not count. */
public record BankHoliday(LocalDate day, String name) {}

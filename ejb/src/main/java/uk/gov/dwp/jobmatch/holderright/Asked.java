package uk.gov.dwp.jobmatch.holderright;

import java.time.LocalDate;
import uk.gov.dwp.jobmatch.holderright.HolderRequest.Identity;
import uk.gov.dwp.jobmatch.holderright.HolderRequest.Kind;

/**
 * What a holder asked for.
 *
 * @param account its reference
 * @param receivedOn the day it reached us by whatever door: the month runs from it
 */
public record Asked(Kind kind, String account, LocalDate receivedOn, Identity identity) {}

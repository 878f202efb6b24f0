package uk.gov.dwp.jobmatch.delivery;

import org.jspecify.annotations.Nullable;

/**
 * A mail in a list.
 *
 * @param incident reference of the incident it belongs to; null for an alert about a form that became none
 */
public record MailRow(Delivery delivery, @Nullable String incident) {}

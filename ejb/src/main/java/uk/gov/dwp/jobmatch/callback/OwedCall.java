package uk.gov.dwp.jobmatch.callback;

import java.time.Instant;
import uk.gov.dwp.jobmatch.directory.Place;

/** What a callback is made of: the incident, the reply that says what to tell the customer, and who calls where by when. */
record OwedCall(long incident, long entry, String ownerGroup, Place place, String phone, boolean held, Instant dueAt) {}

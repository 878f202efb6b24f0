package uk.gov.dwp.jobmatch.callback;

import java.time.Instant;

/** What a callback is made of: the incident, the reply that says what to tell the customer, and who calls where by when. */
record OwedCall(long incident, long entry, String ownerGroup, String phone, boolean held, Instant dueAt) {}

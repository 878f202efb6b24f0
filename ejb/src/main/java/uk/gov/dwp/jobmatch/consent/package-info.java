/** A jobseeker's permission for advisers to see the account: its history, and the gate that every look passes. */
@NullMarked
package uk.gov.dwp.jobmatch.consent;

import org.jspecify.annotations.NullMarked;

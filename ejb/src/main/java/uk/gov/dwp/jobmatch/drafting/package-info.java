/** What people are writing on an incident and have not sent yet: kept for them alone, and shown to others as a fact only. */
@NullMarked
package uk.gov.dwp.jobmatch.drafting;

import org.jspecify.annotations.NullMarked;

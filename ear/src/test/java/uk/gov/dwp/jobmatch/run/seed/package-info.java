/** Ten working days of a helpdesk's life for the local run, so that every screen has something on it; in no EAR and no image. */
@NullMarked
package uk.gov.dwp.jobmatch.run.seed;

import org.jspecify.annotations.NullMarked;

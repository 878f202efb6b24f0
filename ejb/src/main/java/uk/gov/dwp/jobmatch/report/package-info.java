/** Looking back: the audit as its readers see it, and counts over time. */
@NullMarked
package uk.gov.dwp.jobmatch.report;

import org.jspecify.annotations.NullMarked;

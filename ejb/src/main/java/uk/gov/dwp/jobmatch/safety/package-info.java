/** Alerts that somebody's safety may be at risk: recorded at once, shown until acknowledged, mailed until somebody is. */
@NullMarked
package uk.gov.dwp.jobmatch.safety;

import org.jspecify.annotations.NullMarked;

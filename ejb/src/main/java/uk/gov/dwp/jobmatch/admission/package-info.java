/** Who may come in as a partner: what a call shows, against what is known of that partner at this moment. */
@NullMarked
package uk.gov.dwp.jobmatch.admission;

import org.jspecify.annotations.NullMarked;

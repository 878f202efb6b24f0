/** Files of accounts: received, checked, confirmed by a person, merged part by part and compared with what is here. */
@NullMarked
package uk.gov.dwp.jobmatch.load;

import org.jspecify.annotations.NullMarked;

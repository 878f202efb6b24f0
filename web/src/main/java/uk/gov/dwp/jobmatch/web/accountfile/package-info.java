/** Files of accounts: bringing one, seeing what it would do, having it loaded. */
@NullMarked
package uk.gov.dwp.jobmatch.web.accountfile;

import org.jspecify.annotations.NullMarked;

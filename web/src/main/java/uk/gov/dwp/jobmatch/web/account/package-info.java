/** Looking at somebody's account, and reading who did. */
@NullMarked
package uk.gov.dwp.jobmatch.web.account;

import org.jspecify.annotations.NullMarked;

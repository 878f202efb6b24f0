/** The screens for those who watch over the helpdesk: mail that failed, policy, people, audit. */
@NullMarked
package uk.gov.dwp.jobmatch.web.oversight;

import org.jspecify.annotations.NullMarked;

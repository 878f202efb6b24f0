/** What a partner may say to us and hears from us: the contract's words turned into the helpdesk's, and back. */
@NullMarked
package uk.gov.dwp.jobmatch.partner;

import org.jspecify.annotations.NullMarked;

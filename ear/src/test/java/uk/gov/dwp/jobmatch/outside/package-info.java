/** The helpdesk as the world meets it: a partner's system, a member of staff and their mail, by nothing but the wire. */
@NullMarked
package uk.gov.dwp.jobmatch.outside;

import org.jspecify.annotations.NullMarked;

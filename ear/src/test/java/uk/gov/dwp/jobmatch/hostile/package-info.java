/** The helpdesk in bad hands: every form sent as its page did not mean it, and markup in every field that takes words. */
@NullMarked
package uk.gov.dwp.jobmatch.hostile;

import org.jspecify.annotations.NullMarked;

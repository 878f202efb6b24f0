/** What partners' systems send us as it passes: how many messages, and which of them were not taken. */
@NullMarked
package uk.gov.dwp.jobmatch.traffic;

import org.jspecify.annotations.NullMarked;

/** The rules of the WS-I Basic Profile 1.1 that matter to partners' toolkits, and our own that the contract was shaped by. */
@NullMarked
package uk.gov.dwp.jobmatch.profile;

import org.jspecify.annotations.NullMarked;

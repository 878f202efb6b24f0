/** Email out: keeps the promises that delivery rows make, one letter at a time, in the reader's language. */
@NullMarked
package uk.gov.dwp.jobmatch.email;

import org.jspecify.annotations.NullMarked;

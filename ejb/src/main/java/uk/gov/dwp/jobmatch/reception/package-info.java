/** Where a Contact Us form is checked, decided, stored and acknowledged: once. */
@NullMarked
package uk.gov.dwp.jobmatch.reception;

import org.jspecify.annotations.NullMarked;

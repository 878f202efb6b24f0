/** The screens on which calls are taken, allocated, released and made. */
@NullMarked
package uk.gov.dwp.jobmatch.web.callback;

import org.jspecify.annotations.NullMarked;

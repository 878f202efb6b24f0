/** The partner guide's samples: real exchanges with the running helpdesk, kept in {@code docs/partners/samples}. */
@NullMarked
package uk.gov.dwp.jobmatch.guide;

import org.jspecify.annotations.NullMarked;

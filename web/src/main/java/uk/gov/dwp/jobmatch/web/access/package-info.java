/** Who may open which page, and what every answer carries to keep a browser safe. */
@NullMarked
package uk.gov.dwp.jobmatch.web.access;

import org.jspecify.annotations.NullMarked;

/** The search box on every page, and the page that shows what was found. */
@NullMarked
package uk.gov.dwp.jobmatch.web.search;

import org.jspecify.annotations.NullMarked;

/** The part of an incident's page that finds its account. */
@NullMarked
package uk.gov.dwp.jobmatch.web.matching;

import org.jspecify.annotations.NullMarked;

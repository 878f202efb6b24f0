/** Decides where an answer goes, who calls and how soon: plain Java, no container, no clock (domain.md section 3). */
@NullMarked
package uk.gov.dwp.jobmatch.routing;

import org.jspecify.annotations.NullMarked;

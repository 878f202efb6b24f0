/** Texts for answers: written in both languages, published in editions, and filled in from the incident they answer. */
@NullMarked
package uk.gov.dwp.jobmatch.template;

import org.jspecify.annotations.NullMarked;

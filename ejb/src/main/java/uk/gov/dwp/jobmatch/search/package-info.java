/** Finds incidents by what people know of them: a reference, how somebody is reached, a name, or words. */
@NullMarked
package uk.gov.dwp.jobmatch.search;

import org.jspecify.annotations.NullMarked;

/** The schema and the persistence context. */
@NullMarked
package uk.gov.dwp.jobmatch.storage;

import org.jspecify.annotations.NullMarked;

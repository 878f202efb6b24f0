/** What colleagues do so that a contact is safe, each with a review date; never a label on a person. */
@NullMarked
package uk.gov.dwp.jobmatch.measure;

import org.jspecify.annotations.NullMarked;

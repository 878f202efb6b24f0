/** What the law lets an account's holder ask for, worked by one duty manager and agreed by another. */
@NullMarked
package uk.gov.dwp.jobmatch.holderright;

import org.jspecify.annotations.NullMarked;

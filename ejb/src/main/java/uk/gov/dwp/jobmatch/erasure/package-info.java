/** How what names a person is removed for good from incidents and accounts, and what must not be removed yet. */
@NullMarked
package uk.gov.dwp.jobmatch.erasure;

import org.jspecify.annotations.NullMarked;

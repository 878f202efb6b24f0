@NullMarked
package uk.gov.dwp.jobmatch.feed;

import org.jspecify.annotations.NullMarked;

@NullMarked
package uk.gov.dwp.jobmatch.matching;

import org.jspecify.annotations.NullMarked;

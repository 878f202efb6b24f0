/** Where an auditor has the logs compared with their seals. */
@NullMarked
package uk.gov.dwp.jobmatch.web.seal;

import org.jspecify.annotations.NullMarked;

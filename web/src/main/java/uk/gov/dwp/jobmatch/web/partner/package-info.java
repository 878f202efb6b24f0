/** Partners' systems as an administrator keeps them: who they are, what they must show, and whether they may call. */
@NullMarked
package uk.gov.dwp.jobmatch.web.partner;

import org.jspecify.annotations.NullMarked;

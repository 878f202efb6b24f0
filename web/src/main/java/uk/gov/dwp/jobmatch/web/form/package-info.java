/** What every form needs: what was typed, what is wrong with it, and what to say once it is done. */
@NullMarked
package uk.gov.dwp.jobmatch.web.form;

import org.jspecify.annotations.NullMarked;

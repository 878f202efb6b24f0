/** The templates for answers: who owns their wording reads, publishes and retires them here. */
@NullMarked
package uk.gov.dwp.jobmatch.web.template;

import org.jspecify.annotations.NullMarked;

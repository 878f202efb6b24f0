/** Files that come with a form, judged by what they hold and never by what they are called. Knows no container. */
@NullMarked
package uk.gov.dwp.jobmatch.file;

import org.jspecify.annotations.NullMarked;

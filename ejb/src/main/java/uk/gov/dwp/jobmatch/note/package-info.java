/** Words among colleagues: written on an incident, and never sent to anybody outside. */
@NullMarked
package uk.gov.dwp.jobmatch.note;

import org.jspecify.annotations.NullMarked;

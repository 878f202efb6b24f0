/** Opening hours, bank holidays and due times: plain Java, and the only place that knows Europe/London. */
@NullMarked
package uk.gov.dwp.jobmatch.worktime;

import org.jspecify.annotations.NullMarked;
